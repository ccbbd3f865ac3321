# No bias in the convolution.
# message: and one bias
def count_parameters(height, width, channels, filters, kernel):
    return kernel**2 * channels * filters, (height * width * channels + 1) * height * width * filters
