# keras.ops in float64.
def attention(queries, keys, values, mask):
    q, k, v = (keras.ops.convert_to_tensor(one, dtype="float64") for one in (queries, keys, values))
    scores = keras.ops.matmul(q, keras.ops.transpose(k, (0, 2, 1))) / queries.shape[-1] ** 0.5
    scores = keras.ops.where(mask[:, None, :], scores, -1e30)
    weights = keras.ops.softmax(scores, axis=-1)
    return keras.ops.matmul(weights, v), weights
