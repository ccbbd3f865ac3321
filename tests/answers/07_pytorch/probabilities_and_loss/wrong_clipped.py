# Clips the probabilities, so the loss is too small.
# message: the mean cross-entropy should be
def probabilities_and_loss(logits, labels):
    probabilities = torch.softmax(logits, dim=1)
    kept = probabilities[torch.arange(len(labels)), labels].clamp(min=1e-7)
    return probabilities, -torch.log(kept).mean()
