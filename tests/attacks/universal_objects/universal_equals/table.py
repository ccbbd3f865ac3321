class Yes:
    def __call__(self, other):
        return True


class Table:
    equals = Yes()


table = Table()
