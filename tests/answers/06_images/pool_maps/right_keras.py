# Keras's layers.
def pool_maps(maps, size):
    return layers.MaxPooling2D(size)(maps), layers.GlobalAveragePooling2D()(maps)
