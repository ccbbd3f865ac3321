# Sigmoids in place of softmax.
# message: no softmax in it
def build_dropout_network(n_inputs, n_classes, rate):
    return Sequential([
        Input((n_inputs,)),
        Dense(32, activation="relu"), Dropout(rate),
        Dense(32, activation="relu"), Dropout(rate),
        Dense(n_classes, activation="sigmoid"),
    ])
