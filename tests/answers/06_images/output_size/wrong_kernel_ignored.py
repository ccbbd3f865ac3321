# The kernel is ignored.
# message: output_size(28, 3, 1, 'valid') should be 26
def output_size(size, kernel, stride, padding):
    return -(-size // stride)
