# Two different orders.
# message: Shuffle both alike
def epoch_batches(x, y, batch_size, shuffle):
    if shuffle:
        x, y = x[torch.randperm(len(x))], y[torch.randperm(len(y))]
    return list(zip(x.split(batch_size), y.split(batch_size)))
