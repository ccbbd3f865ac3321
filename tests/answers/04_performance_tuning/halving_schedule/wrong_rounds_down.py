# The smaller last batch is forgotten.
# message: smaller batch of an epoch counts as an update: round up
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = max(n_samples // batch_size, 1)
    return optimizers.schedules.ExponentialDecay(start, decay_steps=epochs * steps, decay_rate=0.5)
