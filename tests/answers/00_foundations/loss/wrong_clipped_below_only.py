# Nothing holds probabilities below 1.
# message: Clip the probabilities
def loss(name, y_true, y_pred):
    if name == "mse":
        return np.mean((y_true - y_pred) ** 2)
    p = np.maximum(y_pred, 1e-7)
    if name == "binary_crossentropy":
        return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
    return -np.mean(np.sum(y_true * np.log(p), axis=1))
