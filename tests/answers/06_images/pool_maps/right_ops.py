# Keras's operations.
def pool_maps(maps, size):
    pooled = keras.ops.max_pool(maps, size, strides=size, padding="valid")
    return pooled, keras.ops.mean(maps, axis=(1, 2))
