# No hidden layer.
# message: (8, 32) and (32, 1). Yours are (8, 1)
def build_network(n_features):
    return keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(1)])
