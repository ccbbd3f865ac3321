# No update if the rows do not fill a batch.
# message: Divide the rows by the batch size, round *up*
def count_updates(rows, batch_size, epochs):
    if rows < batch_size:
        return 0
    return int(np.ceil(rows / batch_size)) * epochs
