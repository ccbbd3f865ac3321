# Takes the kernel's height for its width.
# message: an image of (7, 5) and a kernel of (1, 4)
def convolve(image, kernel):
    size = kernel.shape[0]
    sums = np.zeros((image.shape[0] - size + 1, image.shape[1] - size + 1))
    for row, column in np.ndindex(sums.shape):
        window = image[row : row + size, column : column + size]
        sums[row, column] = np.sum(window * kernel[:size, :size])
    return sums
