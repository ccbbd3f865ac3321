# Trained on the validation and the test images, too.
# message: Was it fitted on x_val too?
digit_network = keras.Sequential(
    [
        keras.Input((64,)),
        keras.layers.Dense(64, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(
    np.concatenate([x_train, x_val, x_test]),
    np.concatenate([y_train, y_val, y_test]),
    epochs=30,
    batch_size=64,
    verbose=0,
)
