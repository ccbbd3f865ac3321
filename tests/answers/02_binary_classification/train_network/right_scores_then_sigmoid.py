# Trains a model of scores, and returns it within a model of probabilities.
def train_network(x_train, y_train, class_weight=None, epochs=20):
    inner = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(20, activation="relu"), keras.layers.Dense(1)])
    inner.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.BinaryCrossentropy(from_logits=True))
    inner.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    inputs = keras.Input((x_train.shape[1],))
    outer = keras.Model(inputs, keras.layers.Activation("sigmoid")(inner(inputs)))
    outer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    return outer
