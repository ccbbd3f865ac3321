# A single bias for the dense layer.
# message: and a bias each
def count_parameters(height, width, channels, filters, kernel):
    return (kernel**2 * channels + 1) * filters, height * width * channels * height * width * filters + 1
