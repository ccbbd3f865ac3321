# Whole-number arithmetic that rounds up.
def count_updates(rows, batch_size, epochs):
    return -(-rows // batch_size) * epochs
