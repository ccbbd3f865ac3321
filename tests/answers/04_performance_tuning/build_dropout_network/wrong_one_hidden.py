# One hidden layer.
# message: Check the number of layers
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(n_classes, "softmax")])
