# Counts in a loop.
def build_vocabulary(token_lists, size):
    counts = {}
    for words in token_lists:
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    vocabulary = {}
    for word in sorted(counts, key=lambda one: (-counts[one], one)):
        if len(vocabulary) < size:
            vocabulary[word] = len(vocabulary) + 2
    return vocabulary
