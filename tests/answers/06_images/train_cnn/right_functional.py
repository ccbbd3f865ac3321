# Functional; the stride does the pooling.
def train_cnn(images, labels):
    inputs = keras.Input((28, 28, 1))
    maps = layers.Conv2D(12, 5, strides=3, activation="relu")(inputs)
    maps = layers.Conv2D(16, 3, strides=2, activation="relu")(maps)
    outputs = layers.Dense(10, activation="softmax")(layers.Flatten()(maps))
    network = keras.Model(inputs, outputs)
    network.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    network.optimizer.learning_rate = 0.01
    network.fit(images, labels, epochs=8, batch_size=50, validation_split=0.1, verbose=0)
    return network
