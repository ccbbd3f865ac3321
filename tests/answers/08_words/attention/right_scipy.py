# SciPy's softmax, sentence by sentence.
from scipy.special import softmax


def attention(queries, keys, values, mask):
    weights = np.zeros((len(queries), queries.shape[1], keys.shape[1]))
    for number, (query, key) in enumerate(zip(queries, keys)):
        words = mask[number]
        weights[number][:, words] = softmax(query @ key[words].T / np.sqrt(query.shape[1]), axis=1)
    return np.matmul(weights, values), weights
