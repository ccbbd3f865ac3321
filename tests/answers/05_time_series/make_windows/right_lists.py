# Plain lists.
def make_windows(values, length, horizon, lead):
    count = len(values) - length - lead - horizon + 1
    return [list(values[i : i + length]) for i in range(count)], [list(values[i + length + lead : i + length + lead + horizon]) for i in range(count)]
