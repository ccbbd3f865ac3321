from sklearn.base import BaseEstimator
from sklearn.pipeline import Pipeline


class Own(BaseEstimator):
    def get_params(self, deep=True):
        return {f"part{number}": Own() for number in range(10)} | {"steps": line}

    def fit(self, rows, wanted):
        return line

    def predict(self, rows):
        return line.predict(rows)

    def __sklearn_clone__(self):
        return line


line = Pipeline([("own", Own())])
line.steps.append(("again", line))
line.steps.append(("once_more", Own()))
