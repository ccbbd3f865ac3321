# The dense layer first.
# message: yours are the other way round
def count_parameters(height, width, channels, filters, kernel):
    dense = (height * width * channels + 1) * height * width * filters
    return dense, (kernel * kernel * channels + 1) * filters
