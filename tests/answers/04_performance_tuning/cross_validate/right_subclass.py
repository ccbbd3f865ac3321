# A class of one's own, with a block and He's weights.
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.block = Sequential([Dense(32, kernel_initializer="he_normal"), keras.layers.ReLU()])
        self.out = Dense(1)

    def call(self, x):
        return self.out(self.block(x))


def cross_validate(folds, epochs):
    histories = []
    for x_in, y_in, x_out, y_out in folds:
        model = Net()
        model.compile(keras.optimizers.Adam(learning_rate=1e-2), keras.losses.MeanSquaredError())
        fitted = model.fit(
            x_in, y_in, validation_data=(x_out, y_out), epochs=epochs, batch_size=16, verbose=0
        )
        histories.append({key: np.array(values) for key, values in fitted.history.items()})
    return histories
