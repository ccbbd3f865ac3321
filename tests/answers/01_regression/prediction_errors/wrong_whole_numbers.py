# Turns errors into whole numbers.
# message: Other rows got wrong errors
def prediction_errors(model, x, y):
    return (model.predict(x, verbose=0)[:, 0] - np.asarray(y)).round().astype(int)
