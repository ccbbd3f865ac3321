# Sorts the errors.
# message: have the errors 1, -2, 0
def prediction_errors(model, x, y):
    return np.sort(model.predict(x, verbose=0)[:, 0] - np.asarray(y))
