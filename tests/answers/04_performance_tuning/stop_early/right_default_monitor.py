# val_loss is Keras's default.
def stop_early(patience):
    return callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
