# A class of one's own.
class Line(keras.Model):
    def __init__(self):
        super().__init__()
        self.sum = keras.layers.Dense(1)

    def call(self, x):
        return self.sum(x)

def build_line(n_features, learning_rate):
    line = Line()
    line.build((None, n_features))
    line.compile(keras.optimizers.Adam(learning_rate), "mean_absolute_error")
    return line
