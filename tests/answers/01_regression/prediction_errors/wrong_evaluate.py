# evaluate in place of predict.
# message: should have the shape (3,); yours have ()
def prediction_errors(model, x, y):
    model.compile(loss="mae")
    return model.evaluate(x, y, verbose=0)
