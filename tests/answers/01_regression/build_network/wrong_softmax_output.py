# Softmax over one unit is always 1.
# message: Softmax over one unit is always 1
def build_network(n_features):
    return keras.Sequential([
        keras.Input(shape=(n_features,)),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(1, activation='softmax'),
    ])
