# Fitted on the first sixty images.
# message: Was it fitted on
digit_network = keras.Sequential([keras.Input((64,)), keras.layers.Dense(48, activation="relu"), keras.layers.Dense(10, activation="softmax")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train[:60], y_train[:60], epochs=20, batch_size=32, verbose=0)
