# Words that occur once are left out.
# message: is missing
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted((word for word in counts if counts[word] > 1), key=lambda word: (-counts[word], word))
    return {word: number for number, word in enumerate(ordered[:size], start=2)}
