# Clips for the mean squared error too.
# message: loss('mse', y_true, y_pred) should be
def loss(name, y_true, y_pred):
    p = np.clip(y_pred, 1e-7, 1 - 1e-7)
    if name == "mse":
        return np.mean((y_true - p) ** 2)
    if name == "binary_crossentropy":
        return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
    return -np.mean(np.sum(y_true * np.log(p), axis=1))
