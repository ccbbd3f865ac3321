# An activation that is nearly a line.
# message: it bends somewhere
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1, activation='leaky_relu')])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mae")
    return model
