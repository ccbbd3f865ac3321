# Every fifth row, not a random one.
# message: should be chosen at random
def three_parts(rows):
    numbers = np.arange(rows)
    return numbers[numbers % 5 < 3], numbers[numbers % 5 == 3], numbers[numbers % 5 == 4]
