# The rate is always one half.
# message: should have the rate 0.4 that was given
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([
        Input((n_inputs,)),
        Dense(32, activation="relu"), Dropout(0.5),
        Dense(32, activation="relu"), Dropout(0.5),
        Dense(n_classes, activation="softmax"),
    ])
