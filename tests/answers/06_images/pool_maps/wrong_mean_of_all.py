# One mean an image.
# message: should have the shape
def pool_maps(maps, size):
    return layers.MaxPooling2D(size)(maps), maps.mean(axis=(1, 2, 3))
