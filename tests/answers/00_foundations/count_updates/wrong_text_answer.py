# A sentence in place of a number.
# message: should be numbers; yours is str
def count_updates(rows, batch_size, epochs):
    return f'{-(-rows // batch_size) * epochs} updates'
