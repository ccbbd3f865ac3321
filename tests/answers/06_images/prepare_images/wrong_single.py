# Drops the axis of a single image.
# message: should have the shape (1, 5, 3, 1)
def prepare_images(images):
    return np.squeeze(images)[..., np.newaxis].astype("float32") / 255
