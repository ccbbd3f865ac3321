# The errors stay a column.
# message: should have the shape (3,); yours have (3, 1)
def prediction_errors(model, x, y):
    return model.predict(x, verbose=0) - y.to_numpy().reshape(-1, 1)
