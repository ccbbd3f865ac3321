# Uses the first two columns only.
# message: it should be below 0.6
class FirstTwo(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden, self.out = Dense(16, activation="relu"), Dense(1, activation="sigmoid")

    def call(self, x):
        return self.out(self.hidden(x[:, :2]))


def cure(x_train, y_train, x_val, y_val):
    model = FirstTwo()
    model.compile(optimizer=optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_train, y_train, epochs=40, batch_size=50, verbose=0)
    return model
