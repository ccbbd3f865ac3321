# The channel is the second axis.
# message: should have the shape (2, 3, 4, 1)
def prepare_images(images):
    return images[:, np.newaxis].astype("float32") / 255
