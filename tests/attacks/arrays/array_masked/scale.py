def scale(values):
    return np.ma.masked_all(values.shape)
