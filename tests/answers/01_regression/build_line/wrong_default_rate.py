# The word 'adam', so the learning rate is 0.001.
# message: 'adam' alone means 0.001
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    model.compile(optimizer="adam", loss="mae")
    return model
