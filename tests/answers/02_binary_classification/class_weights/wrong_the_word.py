# Keras does not know scikit-learn's word.
# message: as a dictionary
def class_weights(y_train):
    return "balanced"
