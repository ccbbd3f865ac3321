# MAE as a metric, the squared error as loss.
# message: Choose the loss in model.compile
def build_line(n_features, learning_rate):
    model = keras.Sequential([keras.Input(shape=(n_features,)), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mean_squared_error", metrics=["mae"])
    return model
