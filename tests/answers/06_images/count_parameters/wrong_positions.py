# Weights of its own for every place.
# message: and one bias
def count_parameters(height, width, channels, filters, kernel):
    return (kernel**2 * channels + 1) * filters * height * width, (height * width * channels + 1) * height * width * filters
