# nll_loss takes logarithms.
# message: the mean cross-entropy should be
def probabilities_and_loss(logits, labels):
    probabilities = torch.softmax(logits, dim=1)
    return probabilities, nn.functional.nll_loss(probabilities, labels)
