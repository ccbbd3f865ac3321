# A share of the training rows validates.
# message: On a fold whose inputs are all 0 only the last bias learns
def cross_validate(folds, epochs):
    histories = []
    for x_fold, y_fold, x_out, y_out in folds:
        model = Sequential([Input((x_fold.shape[1],)), Dense(32, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(0.01), loss="mse")
        histories.append(model.fit(x_fold, y_fold, validation_split=0.2, epochs=epochs, batch_size=16,
                                   verbose=0).history)
    return histories
