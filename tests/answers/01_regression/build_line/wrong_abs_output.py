# Strengths are positive, so it takes the absolute value.
# message: it bends somewhere
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1), keras.layers.ReLU()])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mae")
    return model
