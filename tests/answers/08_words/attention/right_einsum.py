# einsum, the mask as a large negative number.
def attention(queries, keys, values, mask):
    scores = np.einsum("nqd,nkd->nqk", queries, keys) / np.sqrt(keys.shape[2])
    scores = scores + np.where(mask, 0, -1e18)[:, None, :]
    scores -= scores.max(axis=2, keepdims=True)
    weights = np.exp(scores) / np.exp(scores).sum(axis=2, keepdims=True)
    return np.einsum("nqk,nkv->nqv", weights, values), weights
