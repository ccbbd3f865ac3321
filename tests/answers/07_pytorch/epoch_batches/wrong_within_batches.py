# Shuffles within the batches only.
# message: in yours each batch has rows that are neighbors
def epoch_batches(x, y, batch_size, shuffle):
    batches = []
    for a, b in zip(x.split(batch_size), y.split(batch_size)):
        order = torch.randperm(len(a)) if shuffle else torch.arange(len(a))
        batches.append((a[order], b[order]))
    return batches
