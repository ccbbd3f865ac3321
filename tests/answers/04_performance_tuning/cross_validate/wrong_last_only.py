# Returns the last history only.
# message: should return a list of 2 histories; yours returned dict
def cross_validate(folds, epochs):
    for x_fold, y_fold, x_out, y_out in folds:
        model = Sequential([Input((x_fold.shape[1],)), Dense(32, activation="relu"), Dense(1)])
        model.compile(optimizer=optimizers.Adam(0.01), loss="mse")
        history = model.fit(x_fold, y_fold, validation_data=(x_out, y_out), epochs=epochs, batch_size=16, verbose=0)
    return history.history
