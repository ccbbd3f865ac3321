# Two units.
# message: The last layer should have 1 unit
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(2)])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mae")
    return model
