# Equally frequent words as they came.
# message: equally frequent
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    return {word: number for number, (word, _) in enumerate(counts.most_common(size), start=2)}
