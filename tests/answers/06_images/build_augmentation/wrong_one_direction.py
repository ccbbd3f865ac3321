# Up and down only.
# message: to the left or right, in both directions
def build_augmentation():
    return layers.RandomTranslation(0.1, 0, fill_mode="constant")
