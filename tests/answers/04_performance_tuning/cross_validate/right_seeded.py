# Seeded anew in each fold; the histories in a tuple.
def cross_validate(folds, epochs):
    histories = ()
    for x_fold, y_fold, x_out, y_out in folds:
        keras.utils.set_random_seed(3)
        model = Sequential([Input((x_fold.shape[1],)), Dense(32, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(learning_rate=0.01), loss="mean_squared_error")
        history = model.fit(x_fold, y_fold, validation_data=(x_out, y_out), epochs=epochs, batch_size=16, verbose=0)
        histories += (dict(history.history),)
    return histories
