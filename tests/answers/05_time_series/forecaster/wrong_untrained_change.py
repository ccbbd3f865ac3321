# Yesterday and a change that is never trained.
# message: nothing in it is learned
inputs = keras.Input((168,))
change = layers.Dense(24, kernel_initializer="zeros")(layers.Dense(32, activation="relu")(inputs))
forecaster = keras.Model(inputs, inputs[:, -24:] + change)
forecaster.compile(optimizer="adam", loss="mae")
