from sklearn.base import BaseEstimator, RegressorMixin


class Own(RegressorMixin, BaseEstimator):
    def fit(self, rows, wanted):
        return self

    def predict(self, rows):
        return np.ma.masked_all(len(rows))



line = Own()
