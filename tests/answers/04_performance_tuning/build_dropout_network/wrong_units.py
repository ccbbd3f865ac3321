# 64 units.
# message: Check the number of layers, their units
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(64, "relu"), Dropout(rate), Dense(64, "relu"), Dropout(rate), Dense(n_classes, "softmax")])
