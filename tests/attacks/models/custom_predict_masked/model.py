class Model(keras.Model):
    def call(self, rows):
        return rows[:, :1]

    def predict(self, rows, **kwargs):
        return np.ma.masked_all((len(rows), 1))


model = Model()
model(x[:1])
