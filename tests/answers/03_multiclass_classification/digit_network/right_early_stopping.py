# Stops by itself.
digit_network = keras.Sequential(
    [keras.Input((64,)), keras.layers.Dense(40, activation="relu"), keras.layers.Dense(10), keras.layers.Softmax()]
)
digit_network.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
digit_network.fit(
    x_train,
    y_train,
    validation_data=(x_val, y_val),
    epochs=30,
    batch_size=128,
    verbose=0,
    callbacks=[keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)],
)
