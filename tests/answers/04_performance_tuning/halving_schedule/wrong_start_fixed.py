# Always begins at 0.08.
# message: The schedule should begin at start=0.5
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = -(-n_samples // batch_size) * epochs
    return optimizers.schedules.ExponentialDecay(0.08, steps, 0.5)
