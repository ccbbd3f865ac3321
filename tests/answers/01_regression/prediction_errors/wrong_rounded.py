# Rounded to whole numbers.
# message: do not round
def prediction_errors(model, x, y):
    return np.round(model.predict(x, verbose=0).ravel() - np.asarray(y))
