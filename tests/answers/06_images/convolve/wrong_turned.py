# The kernel is turned by half a turn.
# message: Your kernel is turned
from scipy.signal import convolve2d


def convolve(image, kernel):
    return convolve2d(image, kernel, mode="valid")
