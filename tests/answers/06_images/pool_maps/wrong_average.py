# Average pooling.
# message: Take the largest number of each square
def pool_maps(maps, size):
    return layers.AveragePooling2D(size)(maps), maps.mean(axis=(1, 2))
