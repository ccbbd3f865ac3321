# Gaussian noise in place of dropout.
# message: should have the rate 0.4 that was given
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), keras.layers.GaussianDropout(rate), Dense(32, "relu"), keras.layers.GaussianDropout(rate), Dense(n_classes, "softmax")])
