# Yesterday is copied: nothing is learned.
# message: nothing in it is learned
inputs = keras.Input((168,))
forecaster = keras.Model(inputs, layers.Lambda(lambda hours: hours[:, -24:], output_shape=(24,))(inputs))
