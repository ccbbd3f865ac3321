# The batch size is forgotten.
# message: Yours fit batches of 32
def cross_validate(folds, epochs):
    histories = []
    for x_in, y_in, x_out, y_out in folds:
        model = Sequential([Input((x_in.shape[1],)), Dense(32, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(0.01), loss="mse")
        histories.append(
            model.fit(x_in, y_in, validation_data=(x_out, y_out), epochs=epochs, verbose=0).history
        )
    return histories
