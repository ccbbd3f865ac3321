# A separable convolution, early stopping on a part of the images.
def train_cnn(images, labels):
    network = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.SeparableConv2D(16, 5, strides=2, depth_multiplier=4, activation="relu"),
            layers.AveragePooling2D(3),
            layers.Flatten(),
            layers.Dense(24, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
    network.fit(images, labels, epochs=10, batch_size=64, validation_split=0.1, callbacks=[stop], verbose=0)
    return network
