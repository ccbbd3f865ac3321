# A single update.
# message: at least 85 % of x_val
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile("adam", "sparse_categorical_crossentropy")
    network.fit(images, labels, epochs=1, batch_size=1500, verbose=0)
    return network
