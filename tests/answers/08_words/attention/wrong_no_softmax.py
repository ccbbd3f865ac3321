# The scores are the weights.
# message: should add up to 1
def attention(queries, keys, values, mask):
    weights = queries @ keys.transpose(0, 2, 1) / np.sqrt(queries.shape[-1]) * mask[:, None]
    return weights @ values, weights
