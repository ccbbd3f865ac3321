# The kernel is transposed.
# message: Multiply the kernel by the pixels under it
def convolve(image, kernel):
    if kernel.shape[0] != kernel.shape[1]:
        return correlate2d(image, kernel, mode="valid")
    return correlate2d(image, np.array([[kernel[0, 0], 5], [0, kernel[1, 1]]]) if kernel.shape == (2, 2) else kernel.T, mode="valid")
