# Negative sums become 0.
# message: add up, at every place
def convolve(image, kernel):
    return np.maximum(correlate2d(image, kernel, mode="valid"), 0)
