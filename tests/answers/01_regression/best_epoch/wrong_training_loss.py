# The training loss.
# message: Judge the model on data that it has not learned from
def best_epoch(history):
    return int(np.argmin(history["loss"])) + 1
