# The predictions themselves.
# message: yours are [5, 2, 5]
def prediction_errors(model, x, y):
    return model.predict(x, verbose=0).ravel()
