# Only one dropout layer.
# message: the first hidden layer loses none of its outputs
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([
        Input((n_inputs,)),
        Dense(32, activation="relu"),
        Dense(32, activation="relu"), Dropout(rate),
        Dense(n_classes, activation="softmax"),
    ])
