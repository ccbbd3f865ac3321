# SciPy's correlate2d.
def convolve(image, kernel):
    return correlate2d(image.astype(float), kernel, mode="valid")
