# Probabilities at each place of a map.
# message: should have the shape (500, 10)
def train_cnn(images, labels):
    return keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(10, 28, activation="softmax")])
