# A data frame that counts from 1.
def best_epoch(history):
    frame = pd.DataFrame(history)
    frame.index = frame.index + 1
    return frame["val_loss"].idxmin()
