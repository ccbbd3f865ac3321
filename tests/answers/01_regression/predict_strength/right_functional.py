# A functional model, scaled by hand, a column and a dictionary returned.
def predict_strength(x_train, y_train, x_test):
    mean, deviation = x_train.mean(), x_train.std()
    inputs = keras.Input((x_train.shape[1],))
    hidden = keras.layers.Dense(100, "elu")(inputs)
    hidden = keras.layers.Dense(30, "relu")(hidden)
    model = keras.Model(inputs, keras.layers.Dense(1)(hidden))
    model.compile("adam", "mean_squared_error")
    model.optimizer.learning_rate = 0.003
    history = model.fit(
        (x_train - mean) / deviation, y_train, validation_split=0.2, epochs=25, batch_size=16, verbose=0)
    x_test_scaled = (x_test - mean) / deviation
    return model.predict(x_test_scaled, verbose=0), model, history.history, x_test_scaled
