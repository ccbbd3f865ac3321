# A sigmoid in the output layer, as in a classifier.
# message: an activation in the output layer holds it back
def build_network(n_features):
    return keras.Sequential([
        keras.Input((n_features,)), keras.layers.Dense(32, "relu"), keras.layers.Dense(1, "sigmoid")])
