# Two hidden layers, dropout and batch normalization.
def build_network(n_features, n_classes):
    network = keras.Sequential()
    network.add(keras.Input((n_features,)))
    network.add(keras.layers.Dense(64, activation="relu"))
    network.add(keras.layers.BatchNormalization())
    network.add(keras.layers.Dropout(0.2))
    network.add(keras.layers.Dense(32, activation="relu"))
    network.add(keras.layers.Dense(n_classes, activation="softmax"))
    network.compile(optimizer=keras.optimizers.RMSprop(), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return network
