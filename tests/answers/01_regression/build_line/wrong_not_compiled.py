# compile is forgotten.
# message: The model is not compiled yet
def build_line(n_features, learning_rate):
    return keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
