# No Input: the model is built when it first sees data.
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss=keras.losses.mean_absolute_error)
    return model
