# A loss function of one's own.
def cross_entropy(truth, guess):
    guess = keras.ops.clip(guess, 1e-7, 1 - 1e-7)
    return keras.ops.mean(-keras.ops.log(keras.ops.where(truth > 0.5, guess, 1 - guess)), axis=-1)

def train_network(x_train, y_train, class_weight=None, epochs=20):
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(learning_rate=0.01), cross_entropy, metrics=["accuracy"])
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    return model
