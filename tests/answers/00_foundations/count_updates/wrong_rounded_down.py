# The small last batch is left out.
# message: the last batch of an epoch may be smaller
def count_updates(rows, batch_size, epochs):
    return rows // batch_size * epochs
