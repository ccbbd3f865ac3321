# Keras's usual way to fill: a reflection.
# message: What becomes free should be 0
def build_augmentation():
    return layers.RandomTranslation(0.1, 0.1)
