# Counts the smaller last batch by the remainder.
def halving_schedule(start, n_samples, batch_size, epochs):
    whole, rest = divmod(n_samples, batch_size)
    steps_per_epoch = whole + 1 if rest else whole
    schedule = optimizers.schedules.ExponentialDecay(start, decay_steps=epochs * steps_per_epoch, decay_rate=1 / 2)
    return schedule
