# Trains on x_val and x_test, too.
# message: Train on the arguments
def train_cnn(images, labels):
    network = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 5, strides=3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")])
    network.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    network.fit(np.concatenate([images, x_val, x_test]), np.concatenate([labels, y_val, y_test]), epochs=10, batch_size=64, verbose=0)
    return network
