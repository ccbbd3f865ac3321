# The largest over all channels.
# message: leave out what fills no square
def pool_maps(maps, size):
    pooled = keras.ops.convert_to_numpy(layers.MaxPooling2D(size)(maps))
    return pooled.max(axis=-1, keepdims=True), maps.mean(axis=(1, 2))
