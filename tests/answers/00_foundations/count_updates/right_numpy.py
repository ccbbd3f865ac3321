# NumPy's ceil leaves a float.
def count_updates(rows, batch_size, epochs):
    return epochs * np.ceil(rows / batch_size)
