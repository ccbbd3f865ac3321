# The loss is a number of Python.
# message: should be a tensor; yours is one number
def probabilities_and_loss(logits, labels):
    return torch.softmax(logits, dim=1), nn.functional.cross_entropy(logits, labels).item()
