# Only the first batch.
# message: should return a list of pairs; yours returned None
def epoch_batches(x, y, batch_size, shuffle):
    for batch in DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=shuffle):
        batch
