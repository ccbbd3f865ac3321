# The mean in place of the sum.
# message: add up, at every place
def convolve(image, kernel):
    return correlate2d(image, kernel, mode="valid") / kernel.size
