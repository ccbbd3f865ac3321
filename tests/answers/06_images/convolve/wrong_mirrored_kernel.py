# The kernel is mirrored.
# message: Multiply the kernel by the pixels under it
def convolve(image, kernel):
    return correlate2d(image, kernel[:, ::-1], mode="valid")
