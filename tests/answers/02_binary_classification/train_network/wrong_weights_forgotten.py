# class_weight is taken and not used.
# message: Pass class_weight to fit
def train_network(x_train, y_train, class_weight=None, epochs=20):
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, verbose=0)
    return model
