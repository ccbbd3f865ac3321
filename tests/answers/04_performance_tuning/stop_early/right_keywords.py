# The settings are put in a dictionary first.
def stop_early(patience=10):
    settings = {"monitor": "val_loss", "restore_best_weights": True}
    settings["patience"] = int(patience)
    return callbacks.EarlyStopping(**settings)
