# The model is compiled again, but keeps its weights.
# message: know something already
def cross_validate(folds, epochs):
    model = Sequential([Input((folds[0][0].shape[1],)), Dense(32, activation="relu"), Dense(1)])
    histories = []
    for x_fold, y_fold, x_out, y_out in folds:
        model.compile(optimizer=optimizers.Adam(0.01), loss="mse")
        history = model.fit(x_fold, y_fold, validation_data=(x_out, y_out), epochs=epochs, batch_size=16, verbose=0)
        histories.append(history.history)
    return histories
