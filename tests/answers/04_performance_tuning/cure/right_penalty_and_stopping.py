# A smaller network with a penalty, stopped in time.
def cure(x_train, y_train, x_val, y_val):
    penalty = regularizers.L2(0.003)
    stopper = callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    model = Sequential([Input((x_train.shape[1],)), Dense(64, activation="relu", kernel_regularizer=penalty), Dense(32, activation="relu", kernel_regularizer=penalty), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_train, y_train, validation_data=(x_val, y_val), validation_batch_size=400, epochs=40, batch_size=50, callbacks=[stopper], verbose=0)
    return model
