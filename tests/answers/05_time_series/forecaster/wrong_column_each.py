# 24 numbers, each in a column of its own.
# message: in a column of its own
forecaster = keras.Sequential([keras.Input((168,)), layers.Dense(32, activation="relu"), layers.Dense(24), layers.Reshape((24, 1))])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_train, y_train[:, :, None], epochs=1, batch_size=256, verbose=0)
