# The mean squared error from zero, times the number.
def l2_penalty(model, weight_decay):
    parts = []
    for one in model.parameters():
        parts.append(nn.functional.mse_loss(one, torch.zeros_like(one), reduction="sum"))
    return sum(parts) * weight_decay * 0.5
