# All layers are frozen while fit runs.
# message: nothing in it is learned
inputs = keras.Input((168,))
change = layers.Dense(24, kernel_initializer="zeros", trainable=False)(inputs)
forecaster = keras.Model(inputs, inputs[:, -24:] + change)
forecaster.compile(optimizer="adam", loss="mae")
