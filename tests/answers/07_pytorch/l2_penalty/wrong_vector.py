# A penalty for each parameter.
# message: be a single number, a tensor of the shape ()
def l2_penalty(model, weight_decay):
    return weight_decay / 2 * torch.stack([(one**2).sum() for one in model.parameters()])
