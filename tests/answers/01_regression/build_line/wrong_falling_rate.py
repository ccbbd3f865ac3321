# The learning rate falls from step to step.
# message: The learning rate should stay
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(learning_rate, 1000, 0.9)), loss="mae")
    return model
