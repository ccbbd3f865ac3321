# A quarter in twice the time is the same curve.
def halving_schedule(start, n_samples, batch_size, epochs):
    updates = math.ceil(n_samples / batch_size)
    return optimizers.schedules.ExponentialDecay(start, 2 * epochs * updates, 0.25)
