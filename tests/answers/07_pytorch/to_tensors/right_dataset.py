# By way of a data set.
def to_tensors(x, y):
    data = TensorDataset(torch.tensor(x).to(torch.float32), torch.tensor(y).to(torch.float32))
    inputs, targets = data[:]
    return inputs, targets.reshape(len(targets), 1)
