# A list of layers.
# message: should return a Keras model
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return [Dense(units, use_bias=False, kernel_initializer="he_normal"), BatchNormalization(momentum=momentum), Activation("relu")]
