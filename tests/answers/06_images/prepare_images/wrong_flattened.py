# Rows of pixels.
# message: should have the shape (2, 3, 4, 1)
def prepare_images(images):
    return images.reshape(len(images), -1).astype("float32") / 255
