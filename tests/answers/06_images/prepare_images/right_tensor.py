# A tensor of the backend.
def prepare_images(images):
    return keras.ops.expand_dims(keras.ops.cast(images, "float32") / 255, axis=-1)
