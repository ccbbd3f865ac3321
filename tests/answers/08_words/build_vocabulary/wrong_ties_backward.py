# Equally frequent words in backward order.
# message: equally frequent
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted(counts, key=lambda word: (counts[word], word), reverse=True)
    return {word: number for number, word in enumerate(ordered[:size], start=2)}
