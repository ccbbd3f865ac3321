# The most probable classes.
# message: a probability should have the shape (2, 3)
def probabilities_and_loss(logits, labels):
    return torch.argmax(logits, dim=1), nn.functional.cross_entropy(logits, labels)
