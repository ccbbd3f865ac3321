# One hidden layer more, and dropout.
def train_network(x_train, y_train, class_weight=None, epochs=20):
    model = keras.Sequential()
    model.add(keras.layers.Input((x_train.shape[1],)))
    model.add(keras.layers.Dense(16, activation="relu"))
    model.add(keras.layers.Dropout(0.2))
    model.add(keras.layers.Dense(16, activation="relu"))
    model.add(keras.layers.Dense(1, activation=keras.activations.sigmoid))
    model.compile("adam", "binary_crossentropy")
    model.optimizer.learning_rate = 0.01
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    return model
