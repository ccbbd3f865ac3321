# Makes some brighter.
# message: or made brighter
def build_augmentation():
    return keras.Sequential(
        [
            layers.RandomTranslation(0.1, 0.1, fill_mode="constant"),
            layers.RandomBrightness(0.4, value_range=(0, 1)),
        ]
    )
