# A quarter each time.
# message: is decay_rate one half
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = -(-n_samples // batch_size) * epochs
    return optimizers.schedules.ExponentialDecay(start, steps, 0.25)
