# A class of its own.
class Normalized(keras.Model):
    def __init__(self, n_classes, units, momentum):
        super().__init__()
        self.sums = [Dense(units, use_bias=False, kernel_initializer="he_normal") for _ in range(2)]
        self.norms = [BatchNormalization(momentum=momentum) for _ in range(2)]
        self.out = Dense(n_classes, activation="softmax")

    def call(self, x, training=False):
        for weighted_sum, norm in zip(self.sums, self.norms):
            x = keras.ops.maximum(norm(weighted_sum(x), training=training), 0.0)
        return self.out(x)


def build_normalized_network(n_inputs, n_classes, units, momentum):
    network = Normalized(n_classes, units, momentum)
    network(np.zeros((1, n_inputs), "float32"))
    return network
