# Rounds the loss into a text.
# message: should be numbers; yours is str
def loss(name, y_true, y_pred):
    if name == "mse":
        return f'{np.mean((y_true - y_pred) ** 2):.4f}'
    p = np.clip(y_pred, 1e-7, 1 - 1e-7)
    if name == "binary_crossentropy":
        return -np.mean(y_true * np.log(p) + (1 - y_true) * np.log(1 - p))
    return -np.mean(np.sum(y_true * np.log(p), axis=1))
