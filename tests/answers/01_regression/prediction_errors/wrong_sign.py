# Truth minus prediction.
# message: The sign is the other way round
def prediction_errors(model, x, y):
    return np.asarray(y) - model.predict(x, verbose=0).ravel()
