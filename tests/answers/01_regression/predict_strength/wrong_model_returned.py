# The model in place of the history.
# message: The third thing should be what model.fit returned; yours is Sequential
def predict_strength(x_train, y_train, x_test):
    scaler = StandardScaler()
    x_scaled = scaler.fit_transform(x_train)
    model = keras.Sequential([
        keras.layers.Input(shape=(8,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(1),
    ])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    history = model.fit(x_scaled, y_train, validation_split=0.2, epochs=2, batch_size=16, verbose=0)
    return model.predict(scaler.transform(x_test), verbose=0).ravel(), model, model, scaler.transform(x_test)
