# The running means too.
# message: should
def l2_penalty(model, weight_decay):
    parameters = list(model.parameters()) + [one.float() for one in model.buffers()]
    return weight_decay / 2 * sum((one**2).sum() for one in parameters)
