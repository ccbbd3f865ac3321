# Asks Keras.
def output_size(size, kernel, stride, padding):
    layer = layers.Conv1D(1, kernel, strides=stride, padding=padding)
    return layer.compute_output_shape((1, size, 1))[1]
