# Inverse time decay: a half, then a third.
# message: After 0, 30, 60, 90 updates the rate should be 0.08, 0.04, 0.02, 0.01
def halving_schedule(start, n_samples, batch_size, epochs):
    steps = math.ceil(n_samples / batch_size)
    return optimizers.schedules.InverseTimeDecay(start, decay_steps=epochs * steps, decay_rate=1.0)
