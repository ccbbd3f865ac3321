# Much dropout and a penalty: the training loss stays high.
digit_network = keras.Sequential([keras.Input((64,)), keras.layers.Dense(64, activation="relu", kernel_regularizer="l2"), keras.layers.Dropout(0.3), keras.layers.Dense(10, activation="softmax")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=25, batch_size=64, verbose=0)
