# The mask comes after the softmax.
# message: should add up to 1
def attention(queries, keys, values, mask):
    scores = queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1])
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True) * mask[:, None]
    return weights @ values, weights
