# The course's own plot knows it.
def best_epoch(history):
    return pd.Series(history["val_loss"], index=range(1, len(history["val_loss"]) + 1)).sort_values().index[0]
