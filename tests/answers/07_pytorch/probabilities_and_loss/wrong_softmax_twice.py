# Gives probabilities to a loss that takes logits.
# message: as if softmax was applied twice
def probabilities_and_loss(logits, labels):
    probabilities = torch.softmax(logits, dim=1)
    return probabilities, nn.functional.cross_entropy(probabilities, labels)
