# A quarter sideways.
# message: by up to 10 % of 28 pixels
def build_augmentation():
    return layers.RandomTranslation(0.1, 0.25, fill_mode="constant")
