# The wrong callback: nothing is saved.
# message: there should be a file 'best.keras'
def keep_best(path):
    return callbacks.EarlyStopping(monitor="val_loss", restore_best_weights=True)
