# The keys instead of the values.
# message: The output for
def attention(queries, keys, values, mask):
    scores = np.where(mask[:, None], queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1]), -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return weights @ keys, weights
