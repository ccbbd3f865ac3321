# Batches of about the same size.
# message: there should be 3 batches
def epoch_batches(x, y, batch_size, shuffle):
    order = torch.randperm(len(x)) if shuffle else torch.arange(len(x))
    return list(zip(x[order].chunk(batch_size + 1), y[order].chunk(batch_size + 1)))
