# A loss for each row.
# message: be a single number, a tensor of the shape (); yours has the shape (2,)
def probabilities_and_loss(logits, labels):
    return torch.softmax(logits, dim=1), nn.functional.cross_entropy(logits, labels, reduction="none")
