# Builds the layers and asks them.
def count_parameters(height, width, channels, filters, kernel):
    convolution = layers.Conv2D(filters, kernel, padding="same")
    convolution.build((None, height, width, channels))
    dense = layers.Dense(height * width * filters)
    dense.build((None, height * width * channels))
    return convolution.count_params(), dense.count_params()
