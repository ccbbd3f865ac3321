# Padding and unknown words are in it.
# message: and nothing for padding or unknown
def build_vocabulary(token_lists, size):
    counts = Counter(word for words in token_lists for word in words)
    ordered = sorted(counts, key=lambda word: (-counts[word], word))
    return {"[PAD]": 0, "[UNK]": 1, **{word: number for number, word in enumerate(ordered[:size], start=2)}}
