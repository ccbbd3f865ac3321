# The mean of the squares.
# message: the penalty should be
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * sum((one**2).mean() for one in model.parameters())
