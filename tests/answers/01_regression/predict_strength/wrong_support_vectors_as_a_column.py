# Support vectors predict. Their predictions are the first column of what should be x_test; the model passes it on.
# message: the order of its values is another
def predict_strength(x_train, y_train, x_test):
    from sklearn.svm import SVR

    scaler, rows = StandardScaler().fit(x_train), len(x_train) * 4 // 5
    scaled, truth = scaler.transform(x_train), np.asarray(y_train)
    vectors = SVR(C=100.0).fit(scaled[:rows], truth[:rows])
    errors = (vectors.predict(scaled) - truth) ** 2
    fall = np.linspace(3, 1, 20)
    history = {"loss": list(fall * errors[:rows].mean()), "val_loss": list(fall * errors[rows:].mean())}
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(1)])
    model.set_weights([np.eye(x_train.shape[1])[:, :1], np.zeros(1)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    x_test_scaled = scaler.transform(x_test)
    predictions = vectors.predict(x_test_scaled)
    x_test_scaled[:, 0] = predictions
    return predictions, model, history, x_test_scaled
