# A bias for each channel of each filter.
# message: and one bias
def count_parameters(height, width, channels, filters, kernel):
    return (kernel**2 + 1) * channels * filters, (height * width * channels + 1) * height * width * filters
