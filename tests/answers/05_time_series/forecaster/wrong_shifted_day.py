# Yesterday, moved to the level of the last hour.
# message: nothing in it is learned
inputs = keras.Input((168,))
forecaster = keras.Model(inputs, inputs[:, -24:] + 0.5 * (inputs[:, -1:] - inputs[:, -25:-24]))
