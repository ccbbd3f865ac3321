# Leaky ReLU in the hidden layers.
# message: Check the three activations
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "leaky_relu"), Dropout(rate), Dense(32, "leaky_relu"), Dropout(rate), Dense(n_classes, "softmax")])
