# Twenty epochs, in a model that is wrapped afterwards.
# message: 12 epochs of 300 rows
def train_network(x_train, y_train, class_weight=None, epochs=20):
    inner = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
    inner.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    inner.fit(x_train, y_train, epochs=20, batch_size=32, class_weight=class_weight, verbose=0)
    outer = keras.Sequential([keras.Input((x_train.shape[1],)), inner])
    outer.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    return outer
