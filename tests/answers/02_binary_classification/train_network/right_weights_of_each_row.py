# The class weights become weights of the rows.
def train_network(x_train, y_train, class_weight=None, epochs=20):
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16, "relu"), keras.layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    weights = None if class_weight is None else np.where(y_train == 1, class_weight[1], class_weight[0])
    model.fit(x_train, y_train, epochs=epochs, batch_size=32, sample_weight=weights, verbose=0)
    return model
