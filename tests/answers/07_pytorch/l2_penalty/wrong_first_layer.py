# Only the first two parameters.
# message: the penalty should be
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * sum((one**2).sum() for one in list(model.parameters())[:2])
