# exp of large scores.
# message: subtract the largest score first
def attention(queries, keys, values, mask):
    scores = np.where(mask[:, None], queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1]), -np.inf)
    weights = np.exp(scores) / np.exp(scores).sum(axis=-1, keepdims=True)
    return weights @ values, weights
