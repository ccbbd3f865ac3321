# Flatten meets a wide dense layer.
# message: at most 10,000 parameters
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    network.fit(images, labels, epochs=4, batch_size=64, verbose=0)
    return network
