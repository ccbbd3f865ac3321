# The horizon runs backwards.
# message: should be below 200 kW
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(64, activation="relu"), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_train, y_train[:, ::-1], epochs=4, batch_size=128, verbose=0)
