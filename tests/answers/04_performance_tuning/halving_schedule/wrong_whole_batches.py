# A batch more, whether there is a smaller one or not.
# message: 320 rows in batches of 32 are 10 updates
def halving_schedule(start, n_samples, batch_size, epochs):
    return optimizers.schedules.ExponentialDecay(start, (n_samples // batch_size + 1) * epochs, 0.5)
