# A functional model, ranges with both ends.
def build_augmentation():
    inputs = keras.Input((28, 28, 1))
    moved = layers.RandomTranslation((-0.1, 0.1), (-0.1, 0.1), fill_mode="constant", fill_value=0.0)(inputs)
    return keras.Model(inputs, moved)
