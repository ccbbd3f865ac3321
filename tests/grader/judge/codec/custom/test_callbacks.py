"""Custom callbacks see a training of the judge's, and change it."""

MORE = """
class Stop(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        self.model.optimizer.learning_rate = 0.25
        if logs["loss"] is not None and epoch == 1:
            self.model.stop_training = True
            self.model.set_weights([0 * part for part in self.model.get_weights()])

class Patient(keras.callbacks.EarlyStopping):
    def on_train_begin(self, logs=None):
        super().on_train_begin(logs)
        print("begins")

ended = []
def stop():
    return [Stop(), keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: ended.append(epoch))]
def patient():
    return Patient(monitor="loss", patience=0, min_delta=1e9)
def epochs_seen():
    return ended
"""


def test_a_callback_stops_a_training_and_changes_the_model(passes):
    passes(
        """
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
callbacks = stop()
assert all(isinstance(one, keras.callbacks.Callback) for one in callbacks)
history = model.fit(x, y, epochs=9, verbose=0, callbacks=callbacks)
assert len(history.history["loss"]) == 2 and epochs_seen() == [0, 1]
assert np.isclose(float(model.optimizer.learning_rate), 0.25)
assert not np.any(model.get_weights()[0])
""",
        MORE,
    )


def test_a_callback_that_is_derived_from_one_of_kerass(passes):
    verdict = passes(
        """
one = patient()
assert isinstance(one, keras.callbacks.EarlyStopping) and (one.monitor, one.patience) == ("loss", 0)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
assert len(model.fit(x, y, epochs=9, verbose=0, callbacks=[one]).history["loss"]) < 4
""",
        MORE,
    )
    assert any("begins" in output.get("text", "") for output in verdict.outputs)


BATCHES = """
class Losses(keras.callbacks.Callback):
    def on_batch_begin(self, batch, logs=None):
        seen.append(("begins", batch))
    def on_batch_end(self, batch, logs=None):
        seen.append(("ends", batch, "loss" in logs))

seen = []
def losses():
    return Losses()
def batches_seen():
    return seen
"""


def test_batches_are_told_under_their_short_names_too(passes):
    passes(
        """
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(x[:4], y[:4], batch_size=2, verbose=0, callbacks=[losses()])
assert batches_seen() == [("begins", 0), ("ends", 0, True), ("begins", 1), ("ends", 1, True)]
""",
        BATCHES,
    )
