# NumPy, a float64 number comes out.
def count_parameters(sizes):
    sizes = np.array(sizes, dtype=float)
    return np.sum(sizes[:-1] * sizes[1:]) + sizes[1:].sum()
