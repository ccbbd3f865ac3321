# Two stable sorts.
def build_vocabulary(token_lists, size):
    counts = Counter()
    for words in token_lists:
        counts.update(words)
    ordered = sorted(counts)
    ordered.sort(key=counts.get, reverse=True)
    return dict(zip(ordered[:size], range(2, size + 2)))
