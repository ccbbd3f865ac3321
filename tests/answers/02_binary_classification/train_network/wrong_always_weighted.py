# Class weights are used even when none are given.
# message: use class weights only when they are given
def train_network(x_train, y_train, class_weight=None, epochs=20):
    counts = np.bincount(y_train)
    class_weight = {k: len(y_train) / (2 * counts[k]) for k in (0, 1)}
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    return model
