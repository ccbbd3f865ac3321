# By hand, with randperm.
def epoch_batches(x, y, batch_size, shuffle):
    order = torch.randperm(len(x)) if shuffle else torch.arange(len(x))
    return [(x[rows], y[rows]) for rows in order.split(batch_size)]
