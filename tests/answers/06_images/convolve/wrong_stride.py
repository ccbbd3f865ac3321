# The kernel jumps by its own length.
# message: Without padding
def convolve(image, kernel):
    return correlate2d(image, kernel, mode="valid")[:: kernel.shape[0], :: kernel.shape[1]]
