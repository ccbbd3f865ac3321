# Dropout on the inputs too.
# message: some of the inputs are dropped too
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dropout(rate), Dense(32, "relu"), Dropout(rate), Dense(32, "relu"), Dropout(rate), Dense(n_classes, "softmax")])
