# Step by step.
def count_parameters(height, width, channels, filters, kernel):
    inputs = height * width * channels
    outputs = height * width * filters
    conv = kernel**2 * channels * filters
    conv += filters
    return [conv, inputs * outputs + outputs]
