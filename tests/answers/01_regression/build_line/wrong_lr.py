# The learning rate's old name.
# message: The argument is called learning_rate
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(lr=learning_rate), loss="mae")
    return model
