# Small first weights and a sigmoid, as in older books.
def build_network(n_features):
    model = keras.models.Sequential()
    model.add(keras.layers.Dense(32, input_dim=n_features, kernel_initializer="random_normal", activation="sigmoid"))
    model.add(keras.layers.Dense(1, kernel_initializer="random_normal", activation="linear"))
    model.compile(optimizer="rmsprop", loss="mean_squared_error")
    return model
