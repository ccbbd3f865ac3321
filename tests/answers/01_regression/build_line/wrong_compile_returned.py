# What compile returns is returned: None.
# message: should return a Keras model; yours returned None
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    return model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mae")
