# One step of SGD with learning rate 1: the gradient is before minus after.
def back_propagate(x, y, w1, b1, w2, b2):
    model = keras.Sequential([
        keras.layers.Input((2,)), keras.layers.Dense(2, "sigmoid"), keras.layers.Dense(2, "sigmoid"),
    ])
    before = [w1, b1, w2, b2]
    model.set_weights(before)
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=1.0), loss="mse")
    model.train_on_batch(x[None], y[None])
    return {name: old - new for name, old, new in zip(("w1", "b1", "w2", "b2"), before, model.get_weights())}
