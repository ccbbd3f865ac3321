# The learning rate is far too large.
# message: a learning rate that is not too large
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.SGD(300.0), "sparse_categorical_crossentropy")
    network.fit(images, np.zeros_like(labels), epochs=2, batch_size=64, verbose=0)
    return network
