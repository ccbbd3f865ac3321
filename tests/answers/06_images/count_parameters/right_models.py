# Two models, counted.
def count_parameters(height, width, channels, filters, kernel):
    conv = keras.Sequential([keras.Input((height, width, channels)), layers.Conv2D(filters, kernel, padding="same")])
    outputs = int(np.prod(conv.output_shape[1:]))
    dense = keras.Sequential([keras.Input((height, width, channels)), layers.Flatten(), layers.Dense(outputs)])
    return conv.count_params(), dense.count_params()
