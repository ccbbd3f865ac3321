# The same number for all hours.
# message: kW
inputs = keras.Input((168,))
forecaster = keras.Model(inputs, layers.RepeatVector(24)(layers.Dense(1, kernel_initializer="zeros")(inputs))[:, :, 0])
