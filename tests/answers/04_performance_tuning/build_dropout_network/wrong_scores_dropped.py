# Dropout between the last layer and its softmax.
# message: scores are dropped
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(32, "relu"), Dropout(rate), Dense(n_classes), Dropout(rate), keras.layers.Softmax()])
