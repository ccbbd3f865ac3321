# The last place is left out.
# message: Without padding
def convolve(image, kernel):
    return correlate2d(image, kernel, mode="valid")[:-1, :-1]
