# A straight line down.
# message: is decay_rate one half
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = -(-n_samples // batch_size) * epochs
    return optimizers.schedules.PolynomialDecay(start, 2 * steps, end_learning_rate=0.0)
