# Loops and math.
import math


def attention(queries, keys, values, mask):
    all_outputs, all_weights = [], []
    for query_rows, key_rows, value_rows, words in zip(queries, keys, values, mask):
        outputs, weights = [], []
        for query in query_rows:
            scores = [sum(a * b for a, b in zip(query, key)) / math.sqrt(len(query)) for key in key_rows]
            largest = max(score for score, word in zip(scores, words) if word)
            shares = [math.exp(score - largest) if word else 0.0 for score, word in zip(scores, words)]
            weights.append([share / sum(shares) for share in shares])
            outputs.append([sum(w * v for w, v in zip(weights[-1], column)) for column in zip(*value_rows)])
        all_outputs.append(outputs)
        all_weights.append(weights)
    return all_outputs, all_weights
