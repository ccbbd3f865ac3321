# The outputs are probabilities, not raw scores.
# message: the mean of −log of the true class's probability
def loss_for(targets):
    if targets.ndim == 1 or targets.shape[1] == 1:
        return keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return keras.losses.CategoricalCrossentropy(from_logits=True)
