# Absolute values.
# message: add up, at every place
def convolve(image, kernel):
    return np.abs(correlate2d(image, kernel, mode="valid"))
