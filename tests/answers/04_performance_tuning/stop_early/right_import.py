# The class is imported in the cell; the answer has a name.
from keras.callbacks import EarlyStopping

def stop_early(patience):
    stopper = EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True, verbose=0)
    return stopper
