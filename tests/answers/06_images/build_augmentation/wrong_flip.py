# Mirrors, too.
# message: Are they mirrored
def build_augmentation():
    return keras.Sequential(
        [layers.RandomFlip("horizontal"), layers.RandomTranslation(0.1, 0.1, fill_mode="constant")]
    )
