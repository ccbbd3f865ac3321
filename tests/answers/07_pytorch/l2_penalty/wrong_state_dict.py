# What state_dict holds has no graph.
# message: The penalty should require a gradient
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * sum((one**2).sum() for one in model.state_dict().values())
