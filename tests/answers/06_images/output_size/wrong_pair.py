# Two sides.
# message: It is one whole number
def output_size(size, kernel, stride, padding):
    side = -(-size // stride) if padding == "same" else (size - kernel) // stride + 1
    return side, side
