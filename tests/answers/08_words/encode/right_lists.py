# Lists only.
def encode(token_lists, vocabulary, length):
    numbers, mask = [], []
    for words in token_lists:
        row = [vocabulary[word] if word in vocabulary else 1 for word in words][:length]
        mask.append([True] * len(row) + [False] * (length - len(row)))
        numbers.append(row + [0] * (length - len(row)))
    return numbers, mask
