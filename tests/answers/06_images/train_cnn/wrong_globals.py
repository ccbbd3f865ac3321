# Trains on x_train and y_train, not on its arguments.
# message: Train on the arguments
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    network.fit(x_train, y_train, epochs=6, batch_size=64, verbose=0)
    return network
