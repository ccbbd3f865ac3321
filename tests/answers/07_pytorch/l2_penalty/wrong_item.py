# A number of Python.
# message: The penalty should be a tensor; yours is one number
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * sum((one**2).sum().item() for one in model.parameters())
