# Layers added one by one, the short name of the loss.
def build_line(n_features, learning_rate):
    model = keras.models.Sequential()
    model.add(keras.Input((n_features,)))
    model.add(keras.layers.Dense(units=1, activation="linear"))
    model.compile("adam", "mae")
    model.optimizer.learning_rate = learning_rate
    return model
