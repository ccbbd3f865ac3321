# The mean of three networks that are stopped early, made by a helper.
def one_network(x_train, y_train, x_val, y_val):
    model = Sequential([Input((x_train.shape[1],)), Dense(64, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.01), loss="binary_crossentropy")
    stopper = callbacks.EarlyStopping(patience=4, restore_best_weights=True)
    model.fit(x_train, y_train, validation_data=(x_val, y_val), validation_batch_size=400, epochs=20, batch_size=50, callbacks=[stopper], verbose=0)
    return model


def cure(x_train, y_train, x_val, y_val):
    inputs = Input((x_train.shape[1],))
    models = [one_network(x_train, y_train, x_val, y_val) for _ in range(3)]
    return keras.Model(inputs, keras.layers.Average()([model(inputs) for model in models]))
