# scikit-learn's array, not a dictionary.
# message: as a dictionary
from sklearn.utils.class_weight import compute_class_weight
def class_weights(y_train):
    return compute_class_weight("balanced", classes=np.array([0, 1]), y=y_train)
