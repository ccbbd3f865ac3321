# One epoch.
# message: Was it fitted on x_train with y_train
digit_network = keras.Sequential([keras.Input((64,)), keras.layers.Dense(48, activation="relu"), keras.layers.Dense(10, activation="softmax")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.001), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=1, batch_size=128, verbose=0)
