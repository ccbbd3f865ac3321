# Returns the number as text, as summary prints it.
# message: should be numbers; yours is str
def count_parameters(sizes):
    return f"{sum((a + 1) * b for a, b in zip(sizes, sizes[1:])):,}"
