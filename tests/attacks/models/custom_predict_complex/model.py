class Model(keras.Model):
    def call(self, rows):
        return keras.ops.cast(rows[:, :1], "complex64") + 1000j

    def predict(self, rows, **kwargs):
        return np.full((len(rows), 1), 1000j)


model = Model()
model(x[:1])
