# A small network whose rate is lowered on a plateau.
def cure(x_train, y_train, x_val, y_val):
    slower = callbacks.ReduceLROnPlateau(factor=0.3, patience=2)
    model = Sequential([Input((x_train.shape[1],)), Dense(16, activation="relu"), Dropout(0.1), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.02), loss="binary_crossentropy")
    model.fit(x_train, y_train, validation_data=(x_val, y_val), validation_batch_size=400, epochs=30, batch_size=50, callbacks=[slower], verbose=0)
    return model
