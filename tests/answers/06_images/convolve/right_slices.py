# Number by number of the kernel.
def convolve(image, kernel):
    height, width = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    return sum(
        kernel[row, column] * image[row : row + height, column : column + width]
        for row in range(kernel.shape[0])
        for column in range(kernel.shape[1])
    )
