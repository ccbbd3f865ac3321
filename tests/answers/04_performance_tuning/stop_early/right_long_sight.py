# start_from_epoch=0 and baseline=None are what Keras takes anyway.
def stop_early(patience):
    return callbacks.EarlyStopping(
        monitor="val_loss", patience=patience, restore_best_weights=True, start_from_epoch=0, baseline=None)
