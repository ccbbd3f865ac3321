# A row of shape (1, n).
# message: The errors of 3 rows should have the shape (3,)
def prediction_errors(model, x, y):
    return (model.predict(x, verbose=0)[:, 0] - np.asarray(y)).reshape(1, -1)
