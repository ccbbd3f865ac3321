# Counts the words of x_val, too.
# message: most frequent words
def build_vocabulary(token_lists, size):
    more = [re.findall("[a-z]+", sentence.lower()) for sentence in x_val]
    counts = Counter(word for words in [*token_lists, *more] for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return {word: number for number, word in enumerate(ordered[:size], start=2)}
