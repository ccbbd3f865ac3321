# Cuts a part out.
# message: keep their shape
def build_augmentation():
    return layers.RandomCrop(24, 24)
