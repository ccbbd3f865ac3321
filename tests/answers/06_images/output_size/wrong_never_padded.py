# Always as without padding.
# message: output_size(28, 3, 1, 'same') should be 28
def output_size(size, kernel, stride, padding):
    return (size - kernel) // stride + 1
