# Last week is copied, without a Lambda layer.
# message: nothing in it is learned
inputs = keras.Input((168,))
forecaster = keras.Model(inputs, layers.Reshape((7, 24))(inputs)[:, 0])
