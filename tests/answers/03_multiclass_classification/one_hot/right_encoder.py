# scikit-learn's OneHotEncoder with given categories.
from sklearn.preprocessing import OneHotEncoder


def one_hot(codes, n_classes):
    encoder = OneHotEncoder(categories=[np.arange(n_classes)], sparse_output=False)
    return encoder.fit_transform(np.asarray(codes).reshape(-1, 1))
