# "same" as padding by half the kernel on both sides.
# message: 'same') should be
def output_size(size, kernel, stride, padding):
    pad = kernel // 2 if padding == "same" else 0
    return (size + 2 * pad - kernel) // stride + 1
