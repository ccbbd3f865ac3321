# With np.ceil.
def output_size(size, kernel, stride, padding):
    if padding == "valid":
        return int(np.ceil((size - kernel + 1) / stride))
    return int(np.ceil(size / stride))
