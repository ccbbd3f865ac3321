# Padding is not masked.
# message: The weights of padding
def attention(queries, keys, values, mask):
    scores = queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1])
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return weights @ values, weights
