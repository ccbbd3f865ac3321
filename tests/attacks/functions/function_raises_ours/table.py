class Table:
    @property
    def equals(self):
        raise KeyboardInterrupt
table = Table()
