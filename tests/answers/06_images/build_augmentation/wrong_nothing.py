# Does nothing.
# message: With training=True nothing moved
def build_augmentation():
    return keras.Sequential([keras.Input((28, 28, 1)), layers.Identity()])
