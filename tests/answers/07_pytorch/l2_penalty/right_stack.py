# A stack of sums.
def l2_penalty(model, weight_decay):
    squares = torch.stack([torch.sum(one * one) for _, one in model.named_parameters()])
    return squares.sum().mul(weight_decay).div(2)
