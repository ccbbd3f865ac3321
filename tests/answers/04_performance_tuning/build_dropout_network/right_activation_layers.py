# The activations are layers of their own.
def build_dropout_network(n_inputs, n_classes, rate):
    layers = keras.layers
    return Sequential([
        Input((n_inputs,)),
        Dense(32), layers.Activation("relu"), Dropout(rate),
        Dense(32), layers.ReLU(), Dropout(rate),
        Dense(n_classes), layers.Softmax(),
    ])
