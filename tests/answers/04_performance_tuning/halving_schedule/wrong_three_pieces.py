# Halves three times and stays.
# message: The rate halves again and again
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = -(-n_samples // batch_size) * epochs
    return optimizers.schedules.PiecewiseConstantDecay([steps - 1, 2 * steps - 1, 3 * steps - 1], [start, start / 2, start / 4, start / 8])
