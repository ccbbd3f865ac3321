# One-hot labels, dropout.
def train_cnn(images, labels):
    network = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(10, 5, strides=2, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dropout(0.1),
            layers.Dense(10, activation="softmax"),
        ]
    )
    network.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy")
    network.fit(images, keras.utils.to_categorical(labels, 10), epochs=8, batch_size=64, verbose=0)
    return network
