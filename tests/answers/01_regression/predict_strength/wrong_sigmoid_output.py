# A sigmoid on the output: nothing above 1.
# message: Does the loss fall?
def predict_strength(x_train, y_train, x_test):
    scaler = StandardScaler()
    x_scaled = scaler.fit_transform(x_train)
    model = keras.Sequential([
        keras.layers.Input(shape=(8,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    history = model.fit(x_scaled, y_train, validation_split=0.2, epochs=5, batch_size=16, verbose=0)
    x_test_scaled = scaler.transform(x_test)
    return model.predict(x_test_scaled, verbose=0).ravel(), model, history, x_test_scaled
