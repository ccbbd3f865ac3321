# Halves once and stays.
# message: rate should be
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = -(-n_samples // batch_size) * epochs
    return optimizers.schedules.PiecewiseConstantDecay([steps - 1], [start, start / 2])
