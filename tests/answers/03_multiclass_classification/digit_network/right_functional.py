# The functional way, tanh, a validation set.
inputs = keras.Input((64,))
hidden = keras.layers.Dense(48, activation="tanh")(inputs)
digit_network = keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(hidden))
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.SparseCategoricalCrossentropy())
digit_network.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=15, batch_size=64, verbose=0)
