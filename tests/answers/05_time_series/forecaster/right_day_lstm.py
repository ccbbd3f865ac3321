# An LSTM over seven days.
keras.utils.set_random_seed(7)
forecaster = keras.Sequential([keras.Input((168,)), layers.Reshape((7, 24)), layers.LSTM(64), layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.005), loss="mae")
forecaster.fit(x_train, y_train, epochs=8, batch_size=128, verbose=0)
