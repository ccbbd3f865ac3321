# A sampler of batches.
def epoch_batches(x, y, batch_size, shuffle):
    data = TensorDataset(x, y)
    order = torch.utils.data.RandomSampler(data) if shuffle else torch.utils.data.SequentialSampler(data)
    sampler = torch.utils.data.BatchSampler(order, batch_size, drop_last=False)
    return [data[rows] for rows in sampler]
