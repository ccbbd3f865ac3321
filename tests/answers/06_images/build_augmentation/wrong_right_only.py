# Never to the left.
# message: in both directions
def build_augmentation():
    return layers.RandomTranslation(0.1, (0, 0.1), fill_mode="constant")
