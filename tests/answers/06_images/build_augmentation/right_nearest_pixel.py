# Whole pixels.
def build_augmentation():
    model = keras.Sequential()
    model.add(keras.Input((28, 28, 1)))
    model.add(layers.RandomTranslation(0.1, 0.1, fill_mode="constant", interpolation="nearest", seed=3))
    return model
