# One dropout layer, used twice.
def build_dropout_network(n_inputs, n_classes, rate):
    drop = Dropout(rate)
    inputs = Input(shape=(n_inputs,))
    x = drop(Dense(32, activation="relu")(inputs))
    x = drop(Dense(32, activation="relu")(x))
    return keras.Model(inputs, Dense(n_classes, activation="softmax")(x))
