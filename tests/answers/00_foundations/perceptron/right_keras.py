# A Dense layer with given weights, then the step.
def perceptron(x, weights, bias):
    layer = keras.layers.Dense(1)
    layer.build((None, x.shape[1]))
    layer.set_weights([np.reshape(weights, (-1, 1)), np.array([bias])])
    return (keras.ops.convert_to_numpy(layer(x)) > 0).astype(int)
