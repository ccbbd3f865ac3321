# Dropout is on when predicting.
# message: Dropout should be off when predicting
def build_dropout_network(n_inputs, n_classes, rate):
    inputs = Input((n_inputs,))
    hidden = Dropout(rate)(Dense(32, "relu")(inputs), training=True)
    hidden = Dropout(rate)(Dense(32, "relu")(hidden), training=True)
    return keras.Model(inputs, Dense(n_classes, "softmax")(hidden))
