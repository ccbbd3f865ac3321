# The model that is returned holds the one that was fitted, and is not compiled itself.
# message: The model that you return is not compiled
def predict_strength(x_train, y_train, x_test):
    scaler = StandardScaler().fit(x_train)
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(64, "relu"), keras.layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    history = model.fit(scaler.transform(x_train), y_train, validation_split=0.2, epochs=2, batch_size=64, verbose=0)
    around = keras.Sequential([keras.Input((x_train.shape[1],)), model])
    x_test_scaled = scaler.transform(x_test)
    return model.predict(x_test_scaled, verbose=0), around, history, x_test_scaled
