# The binary formula for classes too.
# message: loss('categorical_crossentropy', y_true, y_pred) should be
def loss(name, y_true, y_pred):
    if name == "mse":
        return np.mean((y_true - y_pred) ** 2)
    p = np.clip(y_pred, 1e-7, 1 - 1e-7)
    if name == "binary_crossentropy":
        return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
    return -np.mean(np.sum(y_true * np.log(p) + (1 - y_true) * np.log(1 - p), axis=1))
