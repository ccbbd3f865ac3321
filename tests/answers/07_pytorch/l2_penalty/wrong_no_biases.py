# Without the biases.
# message: the penalty should be
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * sum((one**2).sum() for one in model.parameters() if one.ndim > 1)
