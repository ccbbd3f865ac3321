# Without a graph.
# message: The penalty should require a gradient
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * sum((one.detach() ** 2).sum() for one in model.parameters())
