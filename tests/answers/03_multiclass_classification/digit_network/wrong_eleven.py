# Eleven outputs.
# message: needs one unit a class
digit_network = keras.Sequential([keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(11, activation="softmax")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=3, batch_size=128, verbose=0)
