# Rounds up with whole numbers.
def halving_schedule(start, n_samples, batch_size, epochs):
    updates = (n_samples + batch_size - 1) // batch_size
    return optimizers.schedules.ExponentialDecay(
        initial_learning_rate=start, decay_steps=updates * epochs, decay_rate=0.5)
