# Numbers as text with a unit.
# message: should be numbers; yours is str
def regression_scores(y_true, y_pred):
    return {"mae": f"{mean_absolute_error(y_true, y_pred):.2f} MPa", "rmse": "2.12 MPa", "r2": "0.96"}
