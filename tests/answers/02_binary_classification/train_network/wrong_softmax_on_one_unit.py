# Softmax on one unit gives 1 for everybody.
# message: Softmax over one unit is always 1
import warnings
def train_network(x_train, y_train, class_weight=None, epochs=20):
    warnings.filterwarnings("ignore", message=".*softmax.*")
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1, "softmax")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, class_weight=class_weight, verbose=0)
    return model
