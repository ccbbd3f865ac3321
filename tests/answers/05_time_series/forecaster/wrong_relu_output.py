# A ReLU after the last layer.
# message: should have no activation
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(64, activation="relu"), layers.Dense(24, activation="relu")])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_train, y_train, epochs=8, batch_size=128, verbose=0)
