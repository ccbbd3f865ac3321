# Takes the rate for the share that stays.
# message: should have the rate 0.4 that was given
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([
        Input((n_inputs,)),
        Dense(32, activation="relu"), Dropout(1 - rate),
        Dense(32, activation="relu"), Dropout(1 - rate),
        Dense(n_classes, activation="softmax"),
    ])
