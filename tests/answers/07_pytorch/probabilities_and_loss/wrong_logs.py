# Logarithms of probabilities.
# message: a probability should be
def probabilities_and_loss(logits, labels):
    return torch.log_softmax(logits, dim=1), nn.functional.cross_entropy(logits, labels)
