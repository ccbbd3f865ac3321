# A compiled model inside a model.
def build_dropout_network(n_inputs, n_classes, rate):
    body = Sequential([Input((n_inputs,)), Dense(32, "relu"), Dropout(rate), Dense(32, "relu"), Dropout(rate)])
    body.compile(optimizer="adam", loss="mse")
    return Sequential([Input((n_inputs,)), body, Dense(n_classes, "softmax")])
