# A callback of its own keeps the best weights.
class KeepBest(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.lowest, self.best = float("inf"), None

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.lowest:
            self.lowest, self.best = logs["val_loss"], self.model.get_weights()

    def on_train_end(self, logs=None):
        self.model.set_weights(self.best)


def cure(x_train, y_train, x_val, y_val):
    model = Sequential([Input(x_train.shape[1:]), Dense(256, activation="relu"), Dense(256, activation="relu"), Dense(1, activation="sigmoid")])
    model.compile(optimizer=optimizers.Adam(0.003), loss="binary_crossentropy")
    model.fit(x_train, y_train, validation_data=(x_val, y_val), validation_batch_size=400, epochs=20, batch_size=50, callbacks=[KeepBest()], verbose=0)
    return model
