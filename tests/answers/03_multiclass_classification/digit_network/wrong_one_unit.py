# One unit, as if the digit were an amount.
# message: needs one unit a class
digit_network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(1)]
)
digit_network.compile(optimizer="adam", loss="mse")
digit_network.fit(x_train, y_train, epochs=5, batch_size=128, verbose=0)
