# Wants images of 8 by 8, and gets rows.
# message: should take rows of 64 pixels
digit_network = keras.Sequential(
    [
        keras.Input((8, 8)),
        keras.layers.Flatten(),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train.reshape(-1, 8, 8), y_train, epochs=5, batch_size=128, verbose=0)
