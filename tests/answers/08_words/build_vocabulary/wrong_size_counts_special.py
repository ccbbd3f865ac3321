# The two free numbers count as words.
# message: is missing
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return {word: number for number, word in enumerate(ordered[: size - 2], start=2)}
