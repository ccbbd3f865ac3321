# Takes every image for a square.
# message: A dense layer with as many has
def count_parameters(height, width, channels, filters, kernel):
    return (kernel**2 * channels + 1) * filters, (height * height * channels + 1) * height * height * filters
