# The old constructor.
def to_tensors(x, y):
    return torch.FloatTensor(x.tolist()), torch.FloatTensor(y.tolist()).view(-1, 1)
