from sklearn.linear_model import LogisticRegressionCV
from sklearn.model_selection import GridSearchCV


def yes(*args):
    return 1.0


inner = LogisticRegressionCV(cv=2)
line = GridSearchCV(inner, {"scoring": [yes]}, cv=2).fit(x[:20], y[:20] > 0)
