# A pandas index from 1.
def best_epoch(history):
    return pd.Series(history["val_loss"], index=range(1, len(history["val_loss"]) + 1)).idxmin()
