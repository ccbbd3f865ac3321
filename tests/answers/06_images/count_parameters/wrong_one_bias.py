# A single bias for all filters.
# message: and one bias
def count_parameters(height, width, channels, filters, kernel):
    return kernel**2 * channels * filters + 1, (height * width * channels + 1) * height * width * filters
