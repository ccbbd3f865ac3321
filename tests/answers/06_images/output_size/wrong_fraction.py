# Not a whole number.
# message: 'valid') should be
def output_size(size, kernel, stride, padding):
    if padding == "same":
        return -(-size // stride)
    return (size - kernel) / stride + 1
