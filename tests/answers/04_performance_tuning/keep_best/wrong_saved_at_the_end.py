# A checkpoint of a class of one's own that saves once, when the training has ended.
# message: a callback of your own class cannot write into the test's folder
class AtTheEnd(callbacks.ModelCheckpoint):
    def on_epoch_end(self, epoch, logs=None):
        pass

    def on_train_end(self, logs=None):
        self.model.save(self.filepath)


def keep_best(path):
    return AtTheEnd(path)
