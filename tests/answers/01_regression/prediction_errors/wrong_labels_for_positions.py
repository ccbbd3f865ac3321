# Looks the true values up by label.
# message: Other rows got wrong errors
def prediction_errors(model, x, y):
    return model.predict(x, verbose=0)[:, 0] - np.array([y.sort_index().iloc[row] for row in range(len(y))])
