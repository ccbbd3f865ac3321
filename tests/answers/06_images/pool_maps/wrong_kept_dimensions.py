# The axes of length 1 are kept.
# message: should have the shape
def pool_maps(maps, size):
    return layers.MaxPooling2D(size)(maps), maps.mean(axis=(1, 2), keepdims=True)
