# Arithmetic; data frames come back; pandas divides by n - 1.
def scale_features(x_train, x_new, how):
    if how == "min-max":
        low, high = x_train.min(), x_train.max()
        return (x_train - low) / (high - low), (x_new - low) / (high - low)
    mean, deviation = x_train.mean(), x_train.std()
    return (x_train - mean) / deviation, (x_new - mean) / deviation
