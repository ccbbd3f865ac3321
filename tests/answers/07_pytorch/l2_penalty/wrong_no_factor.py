# weight_decay is forgotten.
# message: the penalty should be
def l2_penalty(model, weight_decay):
    return sum((one**2).sum() for one in model.parameters()) / 2
