# The hidden layer's activation is called linear.
# message: can only draw a straight line
def build_network(n_features):
    return keras.Sequential([
        keras.Input(shape=(n_features,)),
        keras.layers.Dense(32, activation="linear"),
        keras.layers.Dense(1),
    ])
