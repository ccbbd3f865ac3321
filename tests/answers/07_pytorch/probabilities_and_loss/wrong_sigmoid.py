# Sigmoid of each logit.
# message: a probability should be
def probabilities_and_loss(logits, labels):
    return torch.sigmoid(logits), nn.functional.cross_entropy(logits, labels)
