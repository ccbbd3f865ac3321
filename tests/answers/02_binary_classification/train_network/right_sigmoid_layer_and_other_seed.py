# The sigmoid as a layer of its own, the target as a column, another seed.
def train_network(x_train, y_train, class_weight=None, epochs=20):
    keras.utils.set_random_seed(99)
    model = keras.Sequential([keras.Input((x_train.shape[1],)), keras.layers.Dense(16), keras.layers.ReLU(),
                              keras.layers.Dense(1), keras.layers.Activation("sigmoid")])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.binary_crossentropy)
    model.fit(np.asarray(x_train, "float32"), np.reshape(y_train, (-1, 1)).astype("float32"), epochs=epochs, batch_size=32,
              class_weight=class_weight, verbose=0)
    return model
