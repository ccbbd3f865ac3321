# The frequency is given.
from keras.callbacks import ModelCheckpoint

def keep_best(path):
    checkpoint = ModelCheckpoint(str(path), monitor="val_loss", save_best_only=True, save_freq="epoch")
    return checkpoint
