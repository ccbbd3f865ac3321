# Ignores shuffle.
# message: should come in a random order
def epoch_batches(x, y, batch_size, shuffle):
    return list(DataLoader(TensorDataset(x, y), batch_size=batch_size))
