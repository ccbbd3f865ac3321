# One update for each row.
# message: 3 epochs are 30 updates
def halving_schedule(start, n_samples, batch_size, epochs):
    return optimizers.schedules.ExponentialDecay(start, decay_steps=epochs * n_samples, decay_rate=0.5)
