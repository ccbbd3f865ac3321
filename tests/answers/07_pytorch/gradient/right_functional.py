# autograd.grad.
def gradient(weights, x, y):
    weights = weights.detach().clone().requires_grad_(True)
    (found,) = torch.autograd.grad(nn.functional.mse_loss(x @ weights, y), weights)
    return found
