# No hidden layer.
# message: one hidden layer of 32 units
def cross_validate(folds, epochs):
    histories = []
    for x_in, y_in, x_out, y_out in folds:
        model = Sequential([Input((x_in.shape[1],)), Dense(1)])
        model.compile(optimizer=optimizers.Adam(0.01), loss="mse")
        histories.append(
            model.fit(
                x_in, y_in, validation_data=(x_out, y_out), epochs=epochs, batch_size=16, verbose=0
            ).history
        )
    return histories
