# The hidden layer is a model of its own.
def build_network(n_features):
    hidden = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(32), keras.layers.BatchNormalization(), keras.layers.ReLU()])
    inputs = keras.Input((n_features,))
    return keras.Model(inputs, keras.layers.Dense(1)(hidden(inputs)))
