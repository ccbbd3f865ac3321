from sklearn.base import BaseEstimator, RegressorMixin


class Own(RegressorMixin, BaseEstimator):
    def fit(self, rows, wanted):
        return self

    def predict(self, rows):
        return np.full(len(rows), 1e6j)



line = Own()
