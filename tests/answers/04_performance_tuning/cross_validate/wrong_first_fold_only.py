# Every network is trained on the first fold.
# message: On a fold whose inputs are all 0
def cross_validate(folds, epochs):
    x_in, y_in, x_out, y_out = folds[0]
    histories = []
    for _ in folds:
        model = Sequential([Input((x_in.shape[1],)), Dense(32, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(0.01), loss="mse")
        histories.append(
            model.fit(
                x_in, y_in, validation_data=(x_out, y_out), epochs=epochs, batch_size=16, verbose=0
            ).history
        )
    return histories
