# A callback of one's own, which cannot be tested here.
# message: a callback of your own class cannot write into the test's folder
def keep_best(path):
    class KeepBest(callbacks.Callback):
        best = float("inf")

        def on_epoch_end(self, epoch, logs=None):
            if logs["val_loss"] < self.best:
                self.best = logs["val_loss"]
                self.model.save(path)

    return KeepBest()
