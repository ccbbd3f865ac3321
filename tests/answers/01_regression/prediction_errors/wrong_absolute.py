# Absolute errors.
# message: have the errors 1, -2, 0; yours are [1, 2, 0]
def prediction_errors(model, x, y):
    return np.abs(model.predict(x, verbose=0).ravel() - np.asarray(y))
