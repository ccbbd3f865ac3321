# AdamW, which also shrinks the weights.
# message: The optimizer should be Adam; yours is AdamW
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.AdamW(learning_rate), loss="mae")
    return model
