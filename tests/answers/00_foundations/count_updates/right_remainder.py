# One more batch if there is a remainder.
def count_updates(rows, batch_size, epochs):
    batches, rest = divmod(rows, batch_size)
    if rest > 0:
        batches += 1
    return epochs * batches
