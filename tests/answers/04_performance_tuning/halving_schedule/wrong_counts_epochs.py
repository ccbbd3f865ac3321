# decay_steps in epochs.
# message: Does your schedule count updates
def halving_schedule(start, n_samples, batch_size, epochs):
    return optimizers.schedules.ExponentialDecay(start, decay_steps=epochs, decay_rate=0.5)
