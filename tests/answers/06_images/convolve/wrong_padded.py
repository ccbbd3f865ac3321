# Padding keeps the size.
# message: Without padding
def convolve(image, kernel):
    return correlate2d(image, kernel, mode="same")
