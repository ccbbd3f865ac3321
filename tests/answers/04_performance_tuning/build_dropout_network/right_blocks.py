# Two blocks of a hidden layer and its dropout.
def build_dropout_network(n_inputs, n_classes, rate):
    def block():
        return Sequential([Dense(32, activation=keras.activations.relu), Dropout(rate)])

    return Sequential([Input((n_inputs,)), block(), block(), Dense(n_classes, activation="softmax")])
