# The keys of the first sentence for all.
# message: The weight
def attention(queries, keys, values, mask):
    scores = np.where(mask[:, None], queries @ keys[0].T / np.sqrt(queries.shape[-1]), -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return weights @ values, weights
