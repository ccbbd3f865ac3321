# A NumPy integer.
def output_size(size, kernel, stride, padding):
    return np.int64((size - (kernel if padding == "valid" else 1)) // stride + 1)
