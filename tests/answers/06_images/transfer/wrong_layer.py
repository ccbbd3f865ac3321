# Returns the new layer.
# message: transfer should return a Keras model
def transfer(base, n_classes):
    features = keras.Model(base.inputs[0], base.layers[-2].output)
    features.trainable = False
    return layers.Dense(n_classes, activation="softmax")(features.output)
