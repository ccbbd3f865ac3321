# Without padding the stride is ignored.
# message: output_size(28, 4, 2, 'valid') should be 13
def output_size(size, kernel, stride, padding):
    return -(-size // stride) if padding == "same" else size - kernel + 1
