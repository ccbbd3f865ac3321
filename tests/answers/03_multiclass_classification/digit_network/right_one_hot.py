# One-hot targets; more units, fewer epochs.
digit_network = keras.Sequential(
    [
        keras.Input((64,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
digit_network.fit(x_train, keras.utils.to_categorical(y_train, 10), epochs=15, batch_size=128, verbose=0)
