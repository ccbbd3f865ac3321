# Adds the product of the first two columns, and fits a line.
# message: it should be below 0.6
class Product(keras.Model):
    def __init__(self):
        super().__init__()
        self.out = Dense(1, activation="sigmoid")

    def call(self, x):
        return self.out(x[:, :1] * x[:, 1:2])


def cure(x_train, y_train, x_val, y_val):
    model = Product()
    model.compile(optimizer=optimizers.Adam(0.05), loss="binary_crossentropy")
    model.fit(x_train, y_train, epochs=15, batch_size=50, verbose=0)
    return model
