# Looks for the smallest gap between the two losses.
# message: In epoch 1 the validation loss is highest
def best_epoch(history):
    return int(np.argmin(np.subtract(history["val_loss"], history["loss"]))) + 1
