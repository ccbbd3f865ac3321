# scikit-learn's function, into a dictionary.
from sklearn.utils.class_weight import compute_class_weight
def class_weights(y_train):
    return dict(enumerate(compute_class_weight("balanced", classes=np.array([0, 1]), y=y_train)))
