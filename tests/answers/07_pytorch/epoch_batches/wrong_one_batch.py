# Everything in one batch.
# message: there should be 3 batches; yours has 1
def epoch_batches(x, y, batch_size, shuffle):
    return list(DataLoader(TensorDataset(x, y), batch_size=len(x), shuffle=shuffle))
