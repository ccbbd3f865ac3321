# Dropout after the first hidden layer only.
# message: the second hidden layer loses none
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(32, "relu"), Dense(n_classes, "softmax")])
