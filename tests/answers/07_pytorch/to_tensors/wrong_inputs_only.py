# Forgets the targets.
# message: should return two things
def to_tensors(x, y):
    return torch.tensor(x, dtype=torch.float32)
