# The right number, in a new tensor that hangs on no parameter.
# message: `backward` cannot reach the parameters
def l2_penalty(model, weight_decay):
    total = sum((parameter**2).sum().item() for parameter in model.parameters())
    return torch.tensor(weight_decay / 2 * total, requires_grad=True)
