# One long row of sums.
# message: should have the shape (2, 3)
def convolve(image, kernel):
    return correlate2d(image, kernel, mode="valid").ravel()
