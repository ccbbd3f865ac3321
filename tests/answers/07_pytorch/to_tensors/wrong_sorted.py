# Sorts the targets.
# message: The targets should be
def to_tensors(x, y):
    return torch.tensor(x, dtype=torch.float32), torch.tensor(np.sort(y)[::-1].copy(), dtype=torch.float32).reshape(-1, 1)
