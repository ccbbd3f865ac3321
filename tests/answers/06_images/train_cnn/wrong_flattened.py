# Takes rows of pixels.
# message: The model should take rows
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((784,)), layers.Reshape((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    network.fit(images.reshape(len(images), -1), labels, epochs=2, batch_size=64, verbose=0)
    return network
