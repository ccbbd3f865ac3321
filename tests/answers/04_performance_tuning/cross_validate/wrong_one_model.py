# The model is built once, before the loop.
# message: Build and compile a new network inside the loop
def cross_validate(folds, epochs):
    model = Sequential([Input((folds[0][0].shape[1],)), Dense(32, activation="relu"), Dense(1)])
    model.compile(optimizer=optimizers.Adam(0.01), loss="mse")
    histories = []
    for x_fold, y_fold, x_out, y_out in folds:
        history = model.fit(x_fold, y_fold, validation_data=(x_out, y_out), epochs=epochs, batch_size=16, verbose=0)
        histories.append(history.history)
    return histories
