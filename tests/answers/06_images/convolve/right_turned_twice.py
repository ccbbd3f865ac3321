# SciPy's convolve2d turns the kernel, so it is turned before.
from scipy.signal import convolve2d


def convolve(image, kernel):
    return convolve2d(image.astype(float), kernel[::-1, ::-1], mode="valid")
