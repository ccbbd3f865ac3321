# Both as columns, flattened at the end.
def prediction_errors(model, x, y):
    return (model.predict(x, verbose=0) - np.asarray(y).reshape(-1, 1)).flatten()
