# The functional API, with dropout and early stopping.
def cure(x_train, y_train, x_val, y_val):
    inputs = x = Input(shape=(x_train.shape[1],))
    for _ in range(2):
        x = Dropout(0.5)(Dense(256, activation="relu")(x))
    model = keras.Model(inputs, Dense(1, activation="sigmoid")(x))
    model.compile(optimizer=optimizers.Adam(0.01), loss=keras.losses.BinaryCrossentropy(), metrics=["accuracy"])
    stopper = callbacks.EarlyStopping(monitor="val_loss", patience=8, restore_best_weights=True)
    model.fit(x_train, y_train, epochs=40, batch_size=50, validation_data=(x_val, y_val), validation_batch_size=400, callbacks=[stopper], verbose=0)
    return model
