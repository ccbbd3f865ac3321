# The averages first.
# message: pooled with size 2
def pool_maps(maps, size):
    return maps.mean(axis=(1, 2)), layers.MaxPooling2D(size)(maps)
