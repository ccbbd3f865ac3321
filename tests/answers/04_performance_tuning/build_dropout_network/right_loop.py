# The layers are added in a loop.
def build_dropout_network(n_inputs, n_classes, rate):
    model = Sequential([Input((n_inputs,))])
    for _ in range(2):
        model.add(Dense(32, activation="relu", kernel_initializer="he_uniform"))
        model.add(Dropout(rate))
    model.add(Dense(n_classes, activation=keras.activations.softmax))
    return model
