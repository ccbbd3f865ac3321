# Rounded to the nearest number.
# message: round *up*
def count_updates(rows, batch_size, epochs):
    return int(rows / batch_size + 0.5) * epochs
