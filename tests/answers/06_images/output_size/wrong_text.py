# Text.
# message: should be numbers
def output_size(size, kernel, stride, padding):
    return "14 x 14"
