# Always shuffles.
# message: the rows should stay in order
def epoch_batches(x, y, batch_size, shuffle):
    return list(DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=True))
