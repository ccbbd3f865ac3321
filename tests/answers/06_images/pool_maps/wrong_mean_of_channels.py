# The mean over the channels.
# message: should have the shape
def pool_maps(maps, size):
    return layers.MaxPooling2D(size)(maps), maps.mean(axis=-1)
