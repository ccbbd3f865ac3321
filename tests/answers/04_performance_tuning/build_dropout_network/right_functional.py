# A functional model.
def build_dropout_network(n_inputs, n_classes, rate):
    inputs = Input((n_inputs,))
    hidden = Dropout(rate)(Dense(32, "relu")(inputs))
    hidden = Dropout(rate)(Dense(32, "relu")(hidden))
    return keras.Model(inputs, Dense(n_classes, "softmax")(hidden))
