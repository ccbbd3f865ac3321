def train(model, optimizer):
    return [torch.nn.Parameter(torch.zeros(1, 4)) for _ in range(10)]
