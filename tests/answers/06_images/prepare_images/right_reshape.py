# reshape, and the type at the end.
def prepare_images(images):
    n, height, width = images.shape
    return (images.reshape(n, height, width, 1) / 255).astype("float32")
