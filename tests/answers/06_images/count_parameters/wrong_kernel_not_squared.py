# A row in place of a square.
# message: filters has 3 × 3 weights
def count_parameters(height, width, channels, filters, kernel):
    return (kernel * channels + 1) * filters, (height * width * channels + 1) * height * width * filters
