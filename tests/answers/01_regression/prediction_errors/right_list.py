# A list, row by row.
def prediction_errors(model, x, y):
    return [float(guess) - float(truth) for guess, truth in zip(model.predict(x, verbose=0)[:, 0], y)]
