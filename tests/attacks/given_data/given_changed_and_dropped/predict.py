def predict(rows):
    return np.zeros(len(rows), dtype="int64")
