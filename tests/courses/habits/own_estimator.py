# An answer puts a class or a function of its own into an estimator of scikit-learn.
# %% given l1
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
X = np.array([[1.0, 100.0], [2.0, 90.0], [3.0, 20.0], [4.0, 10.0]])
y = np.array([0, 0, 1, 1])
# %% answer a1
def build():
    return make_pipeline(StandardScaler(), LogisticRegression())
# %% test t1
pipe = build()
pipe.fit(X, y)
assert pipe.score(X, y) == 1
assert list(pipe.predict(X)) == [0, 0, 1, 1]
assert len(pipe.steps) == 2
# === right t1=1
# %% a1
def build():
    return make_pipeline(StandardScaler(), LogisticRegression())
# === function t1=1
# %% a1
from sklearn.preprocessing import FunctionTransformer
def build():
    return make_pipeline(FunctionTransformer(lambda x: x / 100), LogisticRegression(C=100))
# === own_class t1=1
# %% a1
from sklearn.base import BaseEstimator, TransformerMixin
class Scale(TransformerMixin, BaseEstimator):
    def fit(self, X, y=None):
        self.mean_, self.std_ = X.mean(axis=0), X.std(axis=0)
        return self
    def transform(self, X):
        return (X - self.mean_) / self.std_
def build():
    return make_pipeline(Scale(), LogisticRegression())
# === own_last t1=1
# %% a1
from sklearn.base import BaseEstimator, ClassifierMixin
class Cut(ClassifierMixin, BaseEstimator):
    def fit(self, X, y):
        self.classes_ = np.unique(y)
        return self
    def predict(self, X):
        return (X[:, 0] > 0).astype(int)
def build():
    return make_pipeline(StandardScaler(), Cut())
# === fitted_neighbors t1=1
# %% a1
from sklearn.neighbors import KNeighborsClassifier
def build():
    return make_pipeline(StandardScaler(), KNeighborsClassifier(1)).fit(X, y)
# === own_score t1=0
# %% a1
from sklearn.base import BaseEstimator, ClassifierMixin
class Cut(ClassifierMixin, BaseEstimator):
    def fit(self, X, y):
        self.classes_ = np.unique(y)
        return self
    def predict(self, X):
        return np.zeros(len(X), dtype=int)
    def score(self, X, y):
        return 1
def build():
    return make_pipeline(StandardScaler(), Cut())
# === wrong t1=0
# %% a1
def build():
    return make_pipeline(LogisticRegression())
