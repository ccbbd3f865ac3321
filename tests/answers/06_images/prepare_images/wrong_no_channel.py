# No axis for the channel.
# message: should have the shape (2, 3, 4, 1)
def prepare_images(images):
    return images.astype("float32") / 255
