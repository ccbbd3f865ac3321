# A staircase.
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = int(np.ceil(n_samples / batch_size)) * epochs
    return keras.optimizers.schedules.ExponentialDecay(start, steps, 0.5, staircase=True)
