# A callback in place of a schedule.
# message: should return a Keras schedule, to be given to an optimizer; yours returned ReduceLROnPlateau
def halving_schedule(start, n_samples, batch_size, epochs):
    return callbacks.ReduceLROnPlateau(factor=0.5, patience=epochs)
