# A matrix product in place of number by number.
# message: add up, at every place
def convolve(image, kernel):
    rows, columns = kernel.shape
    sums = np.zeros((image.shape[0] - rows + 1, image.shape[1] - columns + 1))
    for row, column in np.ndindex(sums.shape):
        window = image[row : row + rows, column : column + columns]
        sums[row, column] = np.sum(window @ kernel.T)
    return sums
