# Ten sigmoids.
# message: probabilities that add up to 1
digit_network = keras.Sequential([keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="sigmoid")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=10, batch_size=128, verbose=0)
