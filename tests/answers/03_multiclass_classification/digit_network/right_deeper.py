# Two hidden layers and dropout.
digit_network = keras.Sequential(
    [
        keras.Input((64,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dropout(0.1),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
digit_network.compile(optimizer=keras.optimizers.Adam(0.005), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=20, batch_size=64, verbose=0)
