# Words are masked.
# message: The weight
def attention(queries, keys, values, mask):
    scores = np.where(mask[:, None], -1e18, queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1]))
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return weights @ values, weights
