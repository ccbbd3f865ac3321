# Halves every epoch.
# message: 3 epochs are 30 updates
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = math.ceil(n_samples / batch_size)
    return optimizers.schedules.ExponentialDecay(start, decay_steps=steps, decay_rate=0.5)
