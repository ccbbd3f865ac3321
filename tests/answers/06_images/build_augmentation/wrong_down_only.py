# Never up.
# message: in both directions
def build_augmentation():
    return layers.RandomTranslation((0, 0.1), 0.1, fill_mode="constant")
