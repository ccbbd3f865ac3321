# A class of one's own.
class Transferred(keras.Model):
    def __init__(self, features, n_classes):
        super().__init__()
        self.features = features
        self.features.trainable = False
        self.new = layers.Dense(n_classes, activation="softmax")

    def call(self, images):
        return self.new(self.features(images, training=False))


def transfer(base, n_classes):
    network = Transferred(keras.Model(base.inputs[0], base.layers[-2].output), n_classes)
    network(np.zeros((1, *base.input_shape[1:]), dtype="float32"))
    network.compile("adam", "sparse_categorical_crossentropy")
    return network
