# The logarithm of a probability that is 0.
# message: the mean cross-entropy should be
def probabilities_and_loss(logits, labels):
    probabilities = torch.softmax(logits, dim=1)
    return probabilities, -torch.log(probabilities[torch.arange(len(labels)), labels]).mean()
