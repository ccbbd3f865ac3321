# The size of the batches is forgotten.
# message: there should be 3 batches; yours has 7
def epoch_batches(x, y, batch_size, shuffle):
    return list(DataLoader(TensorDataset(x, y), shuffle=shuffle))
