# The ratio.
# message: count_parameters should return two things
def count_parameters(height, width, channels, filters, kernel):
    return (height * width * channels + 1) * height * width / (kernel**2 * channels + 1)
