# Fails where there are fewer words than the size.
# message: Your code stopped
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return {ordered[place]: place + 2 for place in range(size)}
