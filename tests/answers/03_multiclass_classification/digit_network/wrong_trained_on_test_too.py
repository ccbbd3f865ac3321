# Fitted on the test images too.
# message: Was it fitted on x_test too?
digit_network = keras.Sequential([keras.Input((64,)), keras.layers.Dense(48, activation="relu"), keras.layers.Dense(10, activation="softmax")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(np.concatenate([x_train, x_test]), np.concatenate([y_train, y_test]), epochs=25, batch_size=64, verbose=0)
