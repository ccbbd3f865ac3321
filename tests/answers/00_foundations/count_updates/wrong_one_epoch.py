# The epochs are forgotten.
# message: 3 epochs: that should be 30 updates
def count_updates(rows, batch_size, epochs):
    return int(np.ceil(rows / batch_size))
