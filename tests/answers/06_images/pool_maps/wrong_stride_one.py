# Squares that overlap.
# message: leave out what fills no square
def pool_maps(maps, size):
    return layers.MaxPooling2D(size, strides=1)(maps), maps.mean(axis=(1, 2))
