# Under no_grad.
# message: The penalty should require a gradient
def l2_penalty(model, weight_decay):
    with torch.no_grad():
        return weight_decay / 2 * sum((one**2).sum() for one in model.parameters())
