# Errors as text.
# message: should be numbers
def prediction_errors(model, x, y):
    return [f'{error:.1f}' for error in model.predict(x, verbose=0)[:, 0] - np.asarray(y)]
