# A dense network of few parameters.
# message: The network should have a convolution
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(12, activation="relu"), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    network.fit(images, labels, epochs=8, batch_size=64, verbose=0)
    return network
