# Sigmoid at the end.
# message: probabilities that add up to 1
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="sigmoid")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    network.fit(images, labels, epochs=4, batch_size=64, verbose=0)
    return network
