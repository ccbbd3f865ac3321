# The answer is an estimator's class: tests fit it, ask its methods, clone it and put it into a pipeline.
# %% given l1
import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin, clone
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import make_pipeline
X = np.random.default_rng(0).normal(size=(40, 2))
y = (X[:, 0] > 0).astype(int)
# %% answer a1
class Clip(TransformerMixin, BaseEstimator):
    def __init__(self, limit=1.0):
        self.limit = limit
    def fit(self, X, y=None):
        self.highest_ = X.max()
        return self
    def transform(self, X):
        return np.clip(X, -self.limit, self.limit)
    def clipped(self, X):
        return int((np.abs(X) > self.limit).sum())
# %% test t1
clip = Clip(limit=0.5)
assert isinstance(clip, BaseEstimator) and isinstance(clip, Clip)
assert np.abs(clip.fit_transform(X)).max() == 0.5
assert clip.highest_ == X.max() and clip.get_params() == {"limit": 0.5}
# %% test t2
assert Clip(0.5).clipped(X) == (np.abs(X) > 0.5).sum()
assert clone(Clip(3)).limit == 3
# %% test t3
search = GridSearchCV(make_pipeline(Clip(), LogisticRegression()), {"clip__limit": [0.1, 1.0]}, cv=3).fit(X, y)
assert search.best_score_ > 0.8 and search.best_params_["clip__limit"] in (0.1, 1.0)
# %% answer a2
class Majority(ClassifierMixin, BaseEstimator):
    def fit(self, X, y):
        self.classes_, counts = np.unique(y, return_counts=True)
        self.most_ = self.classes_[counts.argmax()]
        return self
    def predict(self, X):
        return np.full(len(X), self.most_)
# %% test t4
labels = np.array([0] * 30 + [1] * 10)
assert (Majority().fit(X, labels).predict(X) == 0).all()
assert Majority().fit(X, labels).score(X, labels) == 0.75
assert np.isclose(cross_val_score(Majority(), X, labels, cv=5).mean(), 0.75)
# === right t1=1 t2=1 t3=1 t4=1
# === dummy t1=1 t2=1 t3=1 t4=1
# %% a2
from sklearn.dummy import DummyClassifier
class Majority(DummyClassifier):
    pass
# === no_base t1=0 t2=0 t3=0 t4=0
# %% a1
class Clip:
    def __init__(self, limit=1.0):
        self.limit = limit
    def fit(self, X, y=None):
        self.highest_ = X.max()
        return self
    def transform(self, X):
        return np.clip(X, -self.limit, self.limit)
    def clipped(self, X):
        return int((np.abs(X) > self.limit).sum())
# %% a2
class Majority:
    def fit(self, X, y):
        self.most_ = 0
        return self
    def predict(self, X):
        return np.full(len(X), self.most_)
# === wrong t1=0 t2=0 t3=1 t4=0
# %% a1
class Clip(TransformerMixin, BaseEstimator):
    def __init__(self, limit=1.0):
        self.limit = limit
    def fit(self, X, y=None):
        return self
    def transform(self, X):
        return X
    def clipped(self, X):
        return 0
# %% a2
class Majority(ClassifierMixin, BaseEstimator):
    def fit(self, X, y):
        self.classes_ = np.unique(y)
        return self
    def predict(self, X):
        return np.ones(len(X))
    def score(self, X, y):
        return 0.75
