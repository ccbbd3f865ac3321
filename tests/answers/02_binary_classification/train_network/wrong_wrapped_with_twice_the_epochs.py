# Twice the epochs, within a model that does not know.
# message: Look at `epochs` and `batch_size`
def train_network(x_train, y_train, class_weight=None, epochs=20):
    inner = keras.Sequential(
        [keras.Input((x_train.shape[1],)), keras.layers.Dense(20, activation="relu"), keras.layers.Dense(1)]
    )
    inner.compile(
        optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.BinaryCrossentropy(from_logits=True)
    )
    inner.fit(x_train, y_train, epochs=2 * epochs, batch_size=32, class_weight=class_weight, verbose=0)
    inputs = keras.Input((x_train.shape[1],))
    outer = keras.Model(inputs, keras.layers.Activation("sigmoid")(inner(inputs)))
    outer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    return outer
