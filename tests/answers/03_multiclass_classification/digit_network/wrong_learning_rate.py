# A learning rate that is far too large.
# message: a learning rate that is not too large
digit_network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")]
)
digit_network.compile(optimizer=keras.optimizers.Adam(10.0), loss="sparse_categorical_crossentropy")
digit_network.fit(x_train, y_train, epochs=5, batch_size=128, verbose=0)
