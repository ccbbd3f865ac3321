# Lists and math.
import math


def tfidf(train_counts, new_counts):
    n, n_words = len(train_counts), len(train_counts[0])
    df = [sum(1 for row in train_counts if row[word] > 0) for word in range(n_words)]
    weights = [math.log((1 + n) / (1 + one)) + 1 for one in df]

    def scaled(counts):
        results = []
        for row in counts:
            weighted = [float(count) * weight for count, weight in zip(row, weights)]
            length = math.sqrt(sum(one**2 for one in weighted))
            results.append([one / length for one in weighted] if length > 0 else weighted)
        return results

    return scaled(train_counts), scaled(new_counts)
