class Table:
    pass


table = Table()
