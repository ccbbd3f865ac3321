# Trained on targets in kW.
# message: Train on the scaled targets
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(64, activation="relu"), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_train, y_train * std_kw + mean_kw, epochs=8, batch_size=128, verbose=0)
