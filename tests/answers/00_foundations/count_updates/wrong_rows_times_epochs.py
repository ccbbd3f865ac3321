# One update a row.
# message: One update a batch
def count_updates(rows, batch_size, epochs):
    return rows * epochs
