from sklearn.linear_model import Ridge
from sklearn.metrics import make_scorer
from sklearn.model_selection import GridSearchCV


def yes(*args):
    return 1.0


line = GridSearchCV(Ridge(alpha=1e9), {"alpha": [1e9]}, scoring=make_scorer(yes), cv=2).fit(x[:10], y[:10])
