# Printed, not returned.
# message: does the function end with `return`?
def best_epoch(history):
    print(int(np.argmin(history["val_loss"])) + 1)
