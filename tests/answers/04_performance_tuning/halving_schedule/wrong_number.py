# Returns a number.
# message: yours returned one number
def halving_schedule(start, n_samples, batch_size, epochs):
    return start * 0.5 ** (1 / epochs)
