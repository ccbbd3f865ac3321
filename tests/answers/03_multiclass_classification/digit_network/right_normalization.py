# An adapted Normalization layer.
scale = keras.layers.Normalization()
scale.adapt(x_train)
digit_network = keras.Sequential([keras.Input((64,)), scale, keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")])
digit_network.compile(optimizer=keras.optimizers.Adam(0.003), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=20, batch_size=128, verbose=0)
