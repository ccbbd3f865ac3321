# No activation at the end.
# message: probabilities that add up to 1
digit_network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10)]
)
digit_network.compile(
    optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True)
)
digit_network.fit(x_train, y_train, epochs=10, batch_size=128, verbose=0)
