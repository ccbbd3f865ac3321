# The targets are not a column.
# message: have the shape (2, 1); yours has the shape (2,)
def to_tensors(x, y):
    return torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)
