# Divides the queries that it was given.
# message: should leave the given arrays as they are
def attention(queries, keys, values, mask):
    queries /= np.sqrt(queries.shape[-1])
    scores = np.where(mask[:, None], queries @ keys.transpose(0, 2, 1), -np.inf)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    return weights @ values, weights
