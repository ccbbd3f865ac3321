# The model is called, not predict; a list comes back.
def prediction_errors(model, x, y):
    predicted = np.squeeze(np.asarray(model(np.asarray(x, dtype="float32"))), axis=1)
    return [float(p - t) for p, t in zip(predicted, y)]
