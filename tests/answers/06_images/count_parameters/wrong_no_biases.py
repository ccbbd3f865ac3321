# No biases at all.
# message: and one bias
def count_parameters(height, width, channels, filters, kernel):
    return kernel**2 * channels * filters, (height * width * channels) * height * width * filters
