# Eight inputs, whatever is asked for.
# message: should take rows of 5 numbers
def build_network(n_features):
    return keras.Sequential([
        keras.Input(shape=(8,)),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(1),
    ])
