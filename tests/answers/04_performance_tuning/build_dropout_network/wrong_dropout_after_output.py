# Dropout after the output layer too.
# message: Is there dropout after the output layer
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([
        Input((n_inputs,)),
        Dense(32, activation="relu"), Dropout(rate),
        Dense(32, activation="relu"), Dropout(rate),
        Dense(n_classes, activation="softmax"), Dropout(rate),
    ])
