# Inputs and targets no longer belong together.
# message: should be below 200 kW
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(64, activation="relu"), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
shuffled = np.random.default_rng(0).permutation(y_train)
forecaster.fit(x_train, shuffled, epochs=4, batch_size=128, verbose=0)
