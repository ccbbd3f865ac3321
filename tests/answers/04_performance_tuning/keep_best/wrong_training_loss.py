# Watches the training loss.
# message: Watch the validation loss, 'val_loss'
def keep_best(path):
    return callbacks.ModelCheckpoint(path, monitor="loss", save_best_only=True)
