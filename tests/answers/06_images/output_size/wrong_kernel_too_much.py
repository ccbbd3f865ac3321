# The kernel takes away its whole length.
# message: output_size(28, 3, 1, 'valid') should be 26
def output_size(size, kernel, stride, padding):
    if padding == "same":
        return -(-size // stride)
    return -(-(size - kernel) // stride)
