# A loop.
def l2_penalty(model, weight_decay):
    total = torch.zeros(())
    for parameter in model.parameters():
        total = total + parameter.pow(2).sum()
    return weight_decay * total / 2
