# Dropout before ReLU comes to the same: both leave 0 at 0.
def build_dropout_network(n_inputs, n_classes, rate):
    relu = keras.layers.ReLU
    return Sequential([
        Input((n_inputs,)),
        Dense(32), Dropout(rate), relu(), Dense(32), Dropout(rate), relu(),
        Dense(n_classes, activation="softmax"),
    ])
