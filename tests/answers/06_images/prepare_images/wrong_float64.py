# NumPy's usual type.
# message: should have the type float32; yours have float64
def prepare_images(images):
    return images[..., np.newaxis] / 255
