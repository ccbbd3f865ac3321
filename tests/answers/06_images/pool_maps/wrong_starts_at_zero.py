# Compares with 0 first.
# message: Take the largest number of each square
def pool_maps(maps, size):
    return layers.MaxPooling2D(size)(np.maximum(maps, 0)), maps.mean(axis=(1, 2))
