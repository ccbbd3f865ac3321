# The model is built and compiled, and never fitted.
# message: draws a straight border between the classes
def train_network(x_train, y_train, class_weight=None, epochs=20):
    keras.utils.set_random_seed(4)
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    return model
