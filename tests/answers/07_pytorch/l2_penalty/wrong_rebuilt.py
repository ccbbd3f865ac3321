# A new tensor that requires a gradient, of the wrong size.
# message: the penalty should be
def l2_penalty(model, weight_decay):
    return torch.tensor(weight_decay / 2, requires_grad=True)
