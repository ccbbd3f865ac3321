# A text in place of a number.
# message: should be numbers; yours is str
def count_parameters(sizes):
    return f"{sum((a + 1) * b for a, b in zip(sizes[:-1], sizes[1:]))} parameters"
