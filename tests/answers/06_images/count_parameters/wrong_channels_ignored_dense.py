# The dense layer sees one channel.
# message: A dense layer with as many has
def count_parameters(height, width, channels, filters, kernel):
    return (kernel**2 * channels + 1) * filters, (height * width + 1) * height * width * filters
