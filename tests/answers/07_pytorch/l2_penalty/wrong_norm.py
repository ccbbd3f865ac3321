# The norm, not squared.
# message: the penalty should be
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * sum(one.norm() for one in model.parameters())
