# With keras.ops.
def score_range(actual, low, high, share):
    ops = keras.ops
    edges = ops.stack([low, high])
    q = ops.reshape(ops.convert_to_tensor([(1 - share) / 2, (1 + share) / 2], dtype=edges.dtype), (2,) + (1,) * actual.ndim)
    error = ops.convert_to_tensor(actual) - edges
    loss = ops.mean(ops.maximum(q * error, (q - 1) * error))
    inside = np.logical_and(low <= actual, actual <= high)
    return {"loss": loss, "coverage": inside.mean(), "width": ops.mean(edges[1] - edges[0])}
