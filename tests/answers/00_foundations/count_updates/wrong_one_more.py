# Always one batch more.
# message: that should be 30 updates
def count_updates(rows, batch_size, epochs):
    return (rows // batch_size + 1) * epochs
