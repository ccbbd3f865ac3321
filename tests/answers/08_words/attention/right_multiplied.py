# The mask is multiplied in after exp.
def attention(queries, keys, values, mask):
    scores = queries @ np.swapaxes(keys, 1, 2) * queries.shape[-1] ** -0.5
    scores = scores - np.where(mask[:, None], scores, scores.min()).max(axis=-1, keepdims=True)
    shares = np.exp(np.minimum(scores, 0)) * mask[:, None]
    weights = shares / shares.sum(-1)[..., None]
    return weights @ values, weights
