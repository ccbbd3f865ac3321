# as_tensor and a keyword.
def to_tensors(x, y):
    inputs = torch.as_tensor(x, dtype=torch.float32)
    targets = torch.as_tensor(y, dtype=torch.float32)
    return inputs, targets.unsqueeze(1)
