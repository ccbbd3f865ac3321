# Fitted on the validation rows.
# message: Was it fitted on x_val?
digit_network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")]
)
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_val, y_val, epochs=60, batch_size=64, verbose=0)
