# Slices of shuffled tensors.
def epoch_batches(x, y, batch_size, shuffle):
    if shuffle:
        order = torch.randperm(len(y))
        x, y = x[order], y[order]
    batches = []
    for start in range(0, len(x), batch_size):
        batches.append((x[start : start + batch_size], y[start : start + batch_size]))
    return batches
