# The mean error in place of one a row.
# message: should have the shape (3,); yours have ()
def prediction_errors(model, x, y):
    return np.mean(model.predict(x, verbose=0).ravel() - np.asarray(y))
