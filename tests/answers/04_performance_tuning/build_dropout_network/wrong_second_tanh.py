# tanh in the second hidden layer.
# message: Check the three activations
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(32, "tanh"), Dropout(rate), Dense(n_classes, "softmax")])
