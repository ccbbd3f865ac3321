# Yesterday and a small change at random, never trained.
# message: seem untrained
inputs = keras.Input((168,))
small = keras.initializers.RandomNormal(stddev=0.01, seed=4)
change = layers.Dense(24, kernel_initializer=small)(layers.Dense(32, activation="relu")(inputs))
forecaster = keras.Model(inputs, inputs[:, -24:] + change)
forecaster.compile(optimizer="adam", loss="mae")
