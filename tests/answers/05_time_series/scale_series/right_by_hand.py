# Sums by hand.
def scale_series(values, n_train):
    mean = sum(values[:n_train]) / n_train
    std = (sum((value - mean) ** 2 for value in values[:n_train]) / n_train) ** 0.5
    return [(value - mean) / std for value in values], mean, std
