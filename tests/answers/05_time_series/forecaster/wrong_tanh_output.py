# A tanh after the last layer.
# message: should be below 200 kW
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(64, activation="relu"), layers.Dense(24, activation="tanh")])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_train, y_train, epochs=8, batch_size=128, verbose=0)
