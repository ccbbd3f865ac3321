# Returns a trained copy that is not compiled.
# message: The model is not compiled
def train_network(x_train, y_train, class_weight=None, epochs=20):
    model = keras.Sequential(
        [
            keras.Input(shape=(x_train.shape[1],)),
            keras.layers.Dense(16, activation="relu"),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    return keras.Model(model.inputs, model.outputs)
