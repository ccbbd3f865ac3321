# Early stopping with much patience, and without the best weights.
# message: it should be below 0.6
def cure(x_train, y_train, x_val, y_val):
    stopper = callbacks.EarlyStopping(patience=30)
    model = Sequential([Input((x_train.shape[1],)), Dense(256, activation="relu"), Dense(256, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(x_train, y_train, validation_data=(x_val, y_val), validation_batch_size=400, epochs=40, batch_size=50, callbacks=[stopper], verbose=0)
    return model
