# The model that is returned is a copy of the one that was fitted, with a new optimizer.
# message: the weights of your model were updated 0 times
def predict_strength(x_train, y_train, x_test):
    scaler = StandardScaler().fit(x_train)
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(64, "relu"), keras.layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    history = model.fit(scaler.transform(x_train), y_train, validation_split=0.2, epochs=20, batch_size=16, verbose=0)
    copied = keras.models.clone_model(model)
    copied.set_weights(model.get_weights())
    copied.compile(keras.optimizers.Adam(0.01), "mse")
    x_test_scaled = scaler.transform(x_test)
    return model.predict(x_test_scaled, verbose=0), copied, history, x_test_scaled
