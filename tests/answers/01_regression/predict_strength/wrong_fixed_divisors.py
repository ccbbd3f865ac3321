# Divides by numbers that fit kilograms.
# message: MPa
def predict_strength(x_train, y_train, x_test):
    mean, deviation = 0.0, np.array([500, 200, 150, 200, 20, 1000, 800, 100])
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(64, "relu"), keras.layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    history = model.fit((x_train - mean) / deviation, y_train, validation_split=0.2, epochs=20, batch_size=16, verbose=0)
    x_test_scaled = (x_test - mean) / deviation
    return model.predict(x_test_scaled, verbose=0), model, history, x_test_scaled
