# Squares that are not full count, too.
# message: leave out what fills no square
def pool_maps(maps, size):
    return layers.MaxPooling2D(size, padding="same")(maps), maps.mean(axis=(1, 2))
