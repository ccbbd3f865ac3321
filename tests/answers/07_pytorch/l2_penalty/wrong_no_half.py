# Without the half.
# message: Which function of a parameter has this derivative?
def l2_penalty(model, weight_decay):
    return weight_decay * sum((one**2).sum() for one in model.parameters())
