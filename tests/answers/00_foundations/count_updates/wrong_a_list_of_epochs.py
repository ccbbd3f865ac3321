# A number for each epoch.
# message: should be 30 updates
def count_updates(rows, batch_size, epochs):
    return [int(np.ceil(rows / batch_size))] * epochs
