# The sums have the type of the pixels.
# message: an image of (6, 9)
def convolve(image, kernel):
    sums = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1), dtype=image.dtype)
    for row, column in np.ndindex(sums.shape):
        window = image[row : row + kernel.shape[0], column : column + kernel.shape[1]]
        with np.errstate(invalid="ignore"):
            sums[row, column] = np.sum(window * kernel).astype(image.dtype)
    return sums
