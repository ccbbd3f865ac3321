# 255 becomes 0.
# message: divide by 255
def prepare_images(images):
    return 1 - images[..., np.newaxis].astype("float32") / 255
