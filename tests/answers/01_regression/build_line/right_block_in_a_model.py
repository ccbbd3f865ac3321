# A model within a model.
def build_line(n_features, learning_rate):
    line = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(1)])
    model = keras.Sequential([keras.Input((n_features,)), line])
    model.compile(loss=keras.losses.MeanAbsoluteError(), optimizer=keras.optimizers.Adam(learning_rate=learning_rate))
    return model
