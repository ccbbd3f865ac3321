# Reshaped; y as an array.
def prediction_errors(model, x, y):
    predicted = model.predict(np.asarray(x), verbose=0).reshape(-1)
    return np.subtract(predicted, np.array(y))
