# Functional, with Conv1D.
inputs = keras.Input((168,))
hidden = layers.Reshape((168, 1))(inputs)
hidden = layers.Conv1D(32, 24, strides=12, activation="relu")(hidden)
hidden = layers.Dense(64, activation="relu")(layers.Flatten()(hidden))
forecaster = keras.Model(inputs, layers.Dense(24)(hidden))
forecaster.compile(optimizer=keras.optimizers.Adam(0.003), loss="mae")
forecaster.fit(x_train, y_train, epochs=8, batch_size=128, verbose=0)
