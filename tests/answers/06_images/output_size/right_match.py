# A match statement, and floor of a float.
def output_size(size, kernel, stride, padding):
    match padding:
        case "same":
            return (size + stride - 1) // stride
        case _:
            return np.floor((size - kernel) / stride) + 1
