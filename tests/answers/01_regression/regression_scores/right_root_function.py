# scikit-learn's own root.
from sklearn.metrics import root_mean_squared_error

def regression_scores(y_true, y_pred):
    return dict(
        r2=r2_score(y_true, y_pred),
        rmse=root_mean_squared_error(y_true, y_pred),
        mae=mean_absolute_error(y_true, y_pred),
    )
