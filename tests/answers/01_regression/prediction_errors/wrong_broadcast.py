# (n, 1) minus (n,).
# message: 3 rows have 3 errors; yours are 9
def prediction_errors(model, x, y):
    return model.predict(x, verbose=0) - y.to_numpy()
