# The gradient, added up.
# message: the penalty should be
def l2_penalty(model, weight_decay):
    return weight_decay * sum(one.sum() for one in model.parameters())
