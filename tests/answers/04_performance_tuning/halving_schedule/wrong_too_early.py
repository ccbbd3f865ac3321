# The first half comes with the first update.
# message: Between two halvings
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = -(-n_samples // batch_size) * epochs
    return optimizers.schedules.PiecewiseConstantDecay([0, steps - 1, 2 * steps - 1, 3 * steps - 1], [start, start / 4, start / 2, start / 4, start / 8])
