# Takes three channels.
# message: The model should take rows
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 3)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    network.fit(np.repeat(images, 3, axis=-1), labels, epochs=2, batch_size=64, verbose=0)
    return network
