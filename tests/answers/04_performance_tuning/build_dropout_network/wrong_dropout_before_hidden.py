# Dropout before each hidden layer.
# message: Expected dropout after each hidden layer and nowhere else
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([
        Input((n_inputs,)),
        Dropout(rate), Dense(32, activation="relu"),
        Dropout(rate), Dense(32, activation="relu"),
        Dense(n_classes, activation="softmax"),
    ])
