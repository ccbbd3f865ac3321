# One in a hundred.
# message: in both directions
def build_augmentation():
    return layers.RandomTranslation(0.01, 0.01, fill_mode="constant")
