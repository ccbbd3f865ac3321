# A penalty on the weights, dropout and a learning rate that falls.
def predict_strength(x_train, y_train, x_test):
    from sklearn.preprocessing import RobustScaler

    scaler = RobustScaler().fit(x_train)
    model = keras.Sequential([
        keras.Input((8,)),
        keras.layers.Dense(128, "relu", kernel_regularizer=keras.regularizers.L2(0.01)),
        keras.layers.Dropout(0.05),
        keras.layers.Dense(32, "relu"),
        keras.layers.Dense(1),
    ])
    model.compile(keras.optimizers.Adam(0.01), "mse", metrics=["mae"])
    slower = keras.callbacks.ReduceLROnPlateau(patience=5)
    history = model.fit(scaler.transform(x_train), y_train.to_numpy(), validation_split=0.2, epochs=30, batch_size=16, callbacks=[slower], verbose=0)
    x_test_scaled = scaler.transform(x_test)
    return model.predict(x_test_scaled, verbose=0)[:, 0], model, history, x_test_scaled
