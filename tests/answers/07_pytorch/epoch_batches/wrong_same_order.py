# The same order at each call.
# message: a new one at each call
def epoch_batches(x, y, batch_size, shuffle):
    generator = torch.Generator().manual_seed(1)
    return list(DataLoader(TensorDataset(x, y), batch_size=batch_size, shuffle=shuffle, generator=generator))
