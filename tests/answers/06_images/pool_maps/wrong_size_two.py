# Always squares of 2 × 2.
# message: pooled with size 3
def pool_maps(maps, size):
    return layers.MaxPooling2D(2)(maps), maps.mean(axis=(1, 2))
