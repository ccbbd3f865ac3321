# From numbers to words.
# message: The dictionary goes from words to numbers
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return dict(enumerate(ordered[:size], start=2))
