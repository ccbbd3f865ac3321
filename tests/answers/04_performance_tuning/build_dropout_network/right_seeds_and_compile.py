# Dropout with a seed; the model comes compiled.
def build_dropout_network(n_inputs, n_classes, rate):
    model = Sequential([
        Input((n_inputs,)),
        Dense(32, activation="relu"), Dropout(rate, seed=1),
        Dense(32, activation="relu"), Dropout(rate, seed=2),
        Dense(n_classes, activation="softmax"),
    ])
    model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    return model
