# One channel only.
# message: for each of the 3 channels
def count_parameters(height, width, channels, filters, kernel):
    return (kernel**2 + 1) * filters, (height * width * channels + 1) * height * width * filters
