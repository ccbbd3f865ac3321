# Turns, too.
# message: Are they mirrored, turned
def build_augmentation():
    return keras.Sequential(
        [layers.RandomTranslation(0.1, 0.1, fill_mode="constant"), layers.RandomRotation(0.1, fill_mode="constant")]
    )
