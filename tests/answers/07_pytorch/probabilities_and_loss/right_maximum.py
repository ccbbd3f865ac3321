# Subtracts the maximum first.
def probabilities_and_loss(logits, labels):
    shifted = logits - logits.max(dim=1, keepdim=True).values
    exponentials = shifted.exp()
    sums = exponentials.sum(dim=1, keepdim=True)
    true_scores = shifted[torch.arange(len(labels)), labels]
    return exponentials / sums, (sums[:, 0].log() - true_scores).mean()
