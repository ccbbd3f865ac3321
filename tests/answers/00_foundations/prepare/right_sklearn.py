# scikit-learn from end to end.
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder


def prepare(train, new):
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    words = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    both = ColumnTransformer([("numbers", numbers, ["area", "age"]), ("words", words, ["district"])], sparse_threshold=0)
    return both.fit_transform(train), both.transform(new)
