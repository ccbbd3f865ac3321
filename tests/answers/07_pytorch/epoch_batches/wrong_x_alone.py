# Batches of x, without y.
# message: should return two things
def epoch_batches(x, y, batch_size, shuffle):
    return list(DataLoader(TensorDataset(x), batch_size=batch_size, shuffle=shuffle))
