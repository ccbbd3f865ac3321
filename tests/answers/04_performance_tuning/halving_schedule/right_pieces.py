# Many pieces.
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = -(-n_samples // batch_size) * epochs
    boundaries = [steps * piece for piece in range(1, 60)]
    values = [start * 0.5**piece for piece in range(60)]
    return optimizers.schedules.PiecewiseConstantDecay([boundary - 1 for boundary in boundaries], values)
