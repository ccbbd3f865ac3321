# Counts batch by batch.
def count_updates(rows, batch_size, epochs):
    updates = 0
    for _ in range(epochs):
        for _ in range(0, rows, batch_size):
            updates += 1
    return updates
