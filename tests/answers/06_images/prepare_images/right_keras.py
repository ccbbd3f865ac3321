# Keras's Rescaling layer.
def prepare_images(images):
    scaled = layers.Rescaling(1 / 255)(images[..., None].astype("float32"))
    return keras.ops.convert_to_numpy(scaled)
