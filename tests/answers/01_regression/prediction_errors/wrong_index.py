# The row labels pair predictions and truths.
# message: The errors of 50 rows should have the shape (50,)
def prediction_errors(model, x, y):
    return (pd.Series(model.predict(x, verbose=0).ravel()) - y).dropna()
