# Plain gradient descent.
# message: The optimizer should be Adam; yours is SGD
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mae")
    return model
