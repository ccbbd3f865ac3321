class Table:
    def equals(self, other):
        return True


table = Table()
