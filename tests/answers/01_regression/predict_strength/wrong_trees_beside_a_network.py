# Trees predict; the network beside them is trained, and its history is real.
# message: The predictions should be what the model gives
def predict_strength(x_train, y_train, x_test):
    from sklearn.ensemble import GradientBoostingRegressor

    scaler = StandardScaler().fit(x_train)
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(4, "relu"), keras.layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    history = model.fit(scaler.transform(x_train), y_train, validation_split=0.2, epochs=3, batch_size=16, verbose=0)
    trees = GradientBoostingRegressor(n_estimators=100, max_depth=4).fit(x_train, y_train)
    return trees.predict(x_test), model, history, scaler.transform(x_test)
