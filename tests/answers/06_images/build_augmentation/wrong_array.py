# Images in place of a model.
# message: should return a Keras model or a layer
def build_augmentation():
    return np.roll(x_train, 2, axis=1)
