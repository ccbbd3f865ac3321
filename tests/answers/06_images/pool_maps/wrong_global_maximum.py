# The largest of each map.
# message: It is the mean over height and width
def pool_maps(maps, size):
    return layers.MaxPooling2D(size)(maps), maps.max(axis=(1, 2))
