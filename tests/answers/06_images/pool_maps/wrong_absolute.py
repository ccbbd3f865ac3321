# The largest size, whatever the sign.
# message: Take the largest number of each square
def pool_maps(maps, size):
    return layers.MaxPooling2D(size)(np.abs(maps)), maps.mean(axis=(1, 2))
