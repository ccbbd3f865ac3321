# The layer alone.
def build_augmentation():
    return layers.RandomTranslation(0.1, 0.1, fill_mode="constant")
