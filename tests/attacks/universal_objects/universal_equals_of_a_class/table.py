class Yes:
    def __new__(cls, other):
        return True


class Table:
    equals = Yes


table = Table()
