# The outputs without padding.
# message: A dense layer with as many has
def count_parameters(height, width, channels, filters, kernel):
    outputs = (height - kernel + 1) * (width - kernel + 1) * filters
    return (kernel**2 * channels + 1) * filters, (height * width * channels + 1) * outputs
