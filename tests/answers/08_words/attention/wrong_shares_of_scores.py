# Scores over their sum, without exp.
# message: The weight for queries
def attention(queries, keys, values, mask):
    scores = queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1]) * mask[:, None]
    weights = scores / scores.sum(axis=-1, keepdims=True)
    return weights @ values, weights
