# Counts the places.
def output_size(size, kernel, stride, padding):
    last = size - kernel if padding == "valid" else size - 1
    return len(range(0, last + 1, stride))
