# Image by image.
def prepare_images(images):
    made = np.zeros((*images.shape, 1), dtype="float32")
    for place, image in enumerate(images):
        made[place, :, :, 0] = image / 255.0
    return made
