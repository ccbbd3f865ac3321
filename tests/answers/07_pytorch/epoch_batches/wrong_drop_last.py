# Drops the last batch.
# message: there should be 3 batches; yours has 2
def epoch_batches(x, y, batch_size, shuffle):
    return list(DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=shuffle, drop_last=True))
