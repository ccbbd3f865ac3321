# A name that Keras does not know.
# message: does not know the name of this activation
def build_network(n_features):
    return keras.Sequential([
        keras.Input(shape=(n_features,)),
        keras.layers.Dense(32, activation="rellu"),
        keras.layers.Dense(1),
    ])
