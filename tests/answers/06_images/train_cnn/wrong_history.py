# Returns the history.
# message: train_cnn should return a Keras model; yours returned History
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return network.fit(images, labels, epochs=1, batch_size=64, verbose=0)
