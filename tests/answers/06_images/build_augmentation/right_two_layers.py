# One layer for each direction.
def build_augmentation():
    return keras.Sequential(
        [
            layers.RandomTranslation(0.1, 0, fill_mode="constant"),
            layers.RandomTranslation(0, 0.1, fill_mode="constant"),
        ]
    )
