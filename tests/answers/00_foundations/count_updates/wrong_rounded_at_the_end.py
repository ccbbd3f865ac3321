# The batches of all epochs are rounded up together.
# message: that should be 33 updates; yours says 32
def count_updates(rows, batch_size, epochs):
    return int(np.ceil(rows * epochs / batch_size))
