# Norms, squared.
def l2_penalty(model, weight_decay):
    return 0.5 * weight_decay * sum(torch.norm(one) ** 2 for one in model.parameters())
