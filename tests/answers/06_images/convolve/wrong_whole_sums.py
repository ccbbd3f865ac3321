# The sums have the type of the kernel, so a kernel of whole numbers cuts their fractions off.
# message: a kernel of whole numbers
def convolve(image, kernel):
    rows, columns = kernel.shape
    sums = np.zeros((image.shape[0] - rows + 1, image.shape[1] - columns + 1), dtype=kernel.dtype)
    for row, column in np.ndindex(sums.shape):
        sums[row, column] = np.sum(image[row : row + rows, column : column + columns] * kernel)
    return sums
