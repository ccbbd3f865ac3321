# The softmax goes along the queries.
# message: The softmax goes along the last axis
def attention(queries, keys, values, mask):
    scores = queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1])
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = weights / weights.sum(axis=1, keepdims=True) * mask[:, None]
    return weights @ values, weights
