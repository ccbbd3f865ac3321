# Dropout twice after the last hidden layer.
# message: that was given
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(32, "relu"), Dropout(rate), Dropout(rate), Dense(n_classes, "softmax")])
