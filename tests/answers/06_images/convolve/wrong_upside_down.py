# The places run from the bottom.
# message: add up, at every place
def convolve(image, kernel):
    return correlate2d(image, kernel, mode="valid")[::-1]
