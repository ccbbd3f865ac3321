# Always 3 × 3.
# message: filters has 5 × 5 weights
def count_parameters(height, width, channels, filters, kernel):
    return (9 * channels + 1) * filters, (height * width * channels + 1) * height * width * filters
