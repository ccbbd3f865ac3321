# A list of words.
# message: should return a dictionary; yours returned list
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    return sorted(counts, key=lambda word: (-counts[word], word))[:size]
