# Divides by 255 outside of training.
# message: Outside of training the images should stay as they are
def build_augmentation():
    return keras.Sequential([layers.Rescaling(1 / 255), layers.RandomTranslation(0.1, 0.1, fill_mode="constant")])
