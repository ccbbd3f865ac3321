# Batch normalization, and Softmax as a layer.
def train_cnn(images, labels):
    network = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(8, 4, strides=4, use_bias=False),
            layers.BatchNormalization(momentum=0.8),
            layers.ReLU(),
            layers.Flatten(),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )
    network.compile(keras.optimizers.Adam(0.01), keras.losses.SparseCategoricalCrossentropy())
    network.fit(images, labels, epochs=8, batch_size=64, verbose=0)
    return network
