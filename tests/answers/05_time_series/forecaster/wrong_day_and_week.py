# Four fifths of yesterday and one fifth of last week.
# message: nothing in it is learned
inputs = keras.Input((168,))
forecaster = keras.Model(inputs, 0.8 * inputs[:, -24:] + 0.2 * inputs[:, :24])
