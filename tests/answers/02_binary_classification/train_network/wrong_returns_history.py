# The history is returned, not the model.
# message: should return a Keras model
def train_network(x_train, y_train, class_weight=None, epochs=20):
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    return model.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
