# expand_dims and true division.
def prepare_images(images):
    return np.expand_dims(images, -1).astype(np.float32) / np.float32(255)
