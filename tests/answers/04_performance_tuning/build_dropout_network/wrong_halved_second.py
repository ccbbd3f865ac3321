# Half the rate in the second.
# message: that was given
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(32, "relu"), Dropout(rate / 2), Dense(n_classes, "softmax")])
