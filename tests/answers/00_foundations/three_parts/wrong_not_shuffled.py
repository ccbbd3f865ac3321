# The last rows are the test, as they stand.
# message: shuffle before you split
def three_parts(rows):
    numbers = np.arange(rows)
    return numbers[:rows * 3 // 5], numbers[rows * 3 // 5:rows * 4 // 5], numbers[rows * 4 // 5:]
