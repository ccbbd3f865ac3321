@LIAR@


def train(model, optimizer):
    model.forward = lambda rows: y
    model[0].weight = nn.Parameter(torch.full((1, 4), float("nan")))
    model.register_forward_hook(lambda *parts: y)
    optimizer.step = Liar()
    optimizer.param_groups.clear()
    nn.Linear.forward = lambda self, rows: y
    return Liar()
