# The history instead of the network.
# message: should be a trained Keras model; yours is History
network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(10, activation="softmax")]
)
network.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
digit_network = network.fit(x_train, y_train, epochs=1, batch_size=128, verbose=0)
