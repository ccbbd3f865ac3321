# The smallest number.
# message: Take the largest number of each square
def pool_maps(maps, size):
    return -keras.ops.convert_to_numpy(layers.MaxPooling2D(size)(-maps)), maps.mean(axis=(1, 2))
