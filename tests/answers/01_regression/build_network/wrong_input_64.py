# A number where a shape belongs.
# message: A shape is a tuple
def build_network(n_features):
    return keras.Sequential([
        keras.Input(n_features),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(1),
    ])
