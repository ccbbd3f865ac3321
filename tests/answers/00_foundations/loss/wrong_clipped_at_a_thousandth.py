# Clips far too much.
# message: Clip the probabilities
def loss(name, y_true, y_pred):
    if name == "mse":
        return np.mean((y_true - y_pred) ** 2)
    p = np.clip(y_pred, 1e-3, 1 - 1e-3)
    if name == "binary_crossentropy":
        return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
    return -np.mean(np.sum(y_true * np.log(p), axis=1))
