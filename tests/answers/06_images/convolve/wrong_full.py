# Every overlap counts.
# message: Without padding
def convolve(image, kernel):
    return correlate2d(image, kernel, mode="full")
