class Model(keras.Model):
    calls = 0

    def call(self, rows):
        Model.calls += 1
        return keras.ops.zeros((max(1, 3 - Model.calls), 1)) if Model.calls % 2 else keras.ops.zeros((0,))


model = Model()
model(x[:1])
