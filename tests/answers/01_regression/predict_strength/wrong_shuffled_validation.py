# Validation rows are drawn at random, and not the last ones.
# message: in your history the validation loss nearest to it
def predict_strength(x_train, y_train, x_test):
    mean, deviation = x_train.mean(), x_train.std()
    order = np.random.default_rng(0).permutation(len(x_train))
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(64, "relu"), keras.layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    scaled, truth = ((x_train - mean) / deviation).to_numpy()[order], y_train.to_numpy()[order]
    history = model.fit(scaled, truth, validation_split=0.2, epochs=20, batch_size=16, verbose=0)
    x_test_scaled = (x_test - mean) / deviation
    return model.predict(x_test_scaled, verbose=0), model, history, x_test_scaled
