# Averages the pooled maps.
# message: of the maps as they came
def pool_maps(maps, size):
    pooled = keras.ops.convert_to_numpy(layers.MaxPooling2D(size)(maps))
    return pooled, pooled.mean(axis=(1, 2))
