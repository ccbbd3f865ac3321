# List comprehensions; a float32 tensor is the default for floats.
def to_tensors(x, y):
    inputs = torch.tensor([[float(one) for one in row] for row in x])
    targets = torch.tensor([[float(one)] for one in y])
    return [inputs, targets]
