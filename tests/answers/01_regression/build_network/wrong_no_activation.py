# No activation.
# message: The network can only draw a straight line
def build_network(n_features):
    return keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(32), keras.layers.Dense(1)])
