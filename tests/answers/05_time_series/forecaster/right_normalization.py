# A Normalization layer that has seen the training windows, and a block.
scale = layers.Normalization()
scale.adapt(x_train)
body = keras.Sequential([layers.Dense(64, activation="relu"), layers.Dropout(0.1)])
forecaster = keras.Sequential([keras.Input((168,)), scale, body, layers.Dense(24)])
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_train, y_train, epochs=8, batch_size=128, verbose=0)
