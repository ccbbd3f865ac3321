# Zooms, too.
# message: Are they mirrored, turned, zoomed
def build_augmentation():
    return keras.Sequential(
        [layers.RandomTranslation(0.1, 0.1, fill_mode="constant"), layers.RandomZoom(0.2, fill_mode="constant")]
    )
