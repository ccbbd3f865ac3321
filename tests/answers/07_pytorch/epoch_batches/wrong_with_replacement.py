# Draws with replacement.
# message: a row is missing or comes twice
def epoch_batches(x, y, batch_size, shuffle):
    order = torch.randint(len(x), (len(x),)) if shuffle else torch.arange(len(x))
    return list(zip(x[order].split(batch_size), y[order].split(batch_size)))
