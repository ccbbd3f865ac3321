# Numbers as text.
# message: should be whole numbers
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return {word: str(number) for number, word in enumerate(ordered[:size], start=2)}
