# A class of one's own.
class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(16, activation="relu")
        self.out = keras.layers.Dense(1, activation="sigmoid")

    def call(self, x):
        return self.out(self.hidden(x))

def train_network(x_train, y_train, class_weight=None, epochs=20):
    model = Classifier()
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.BinaryCrossentropy())
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    return model
