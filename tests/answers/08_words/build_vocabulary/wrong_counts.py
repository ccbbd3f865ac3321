# Counts instead of numbers.
# message: should have the number
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return {word: counts[word] for word in ordered[:size]}
