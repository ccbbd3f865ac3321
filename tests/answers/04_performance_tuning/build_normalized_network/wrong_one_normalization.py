# Batch normalization in the first hidden layer only.
# message: make 8 arrays
def build_normalized_network(n_inputs, n_classes, units, momentum):
    return Sequential([
        Input((n_inputs,)), Dense(units, use_bias=False, kernel_initializer="he_normal"), BatchNormalization(momentum=momentum),
        Activation("relu"), Dense(units, activation="relu", use_bias=False, kernel_initializer="he_normal"),
        Dense(n_classes, activation="softmax")])
