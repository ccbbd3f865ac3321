# Cuts off what stands behind the point.
# message: The inputs should be 1.5
def to_tensors(x, y):
    return torch.tensor(x).int().float(), torch.tensor(y, dtype=torch.float32).reshape(-1, 1)
