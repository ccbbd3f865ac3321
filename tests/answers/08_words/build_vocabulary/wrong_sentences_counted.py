# In how many sentences a word occurs.
# message: With size=2 the vocabulary should hold only
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in set(words))
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return {word: number for number, word in enumerate(ordered[:size], start=2)}
