# np.pad, a mask from the lengths.
def encode(token_lists, vocabulary, length):
    lengths = np.array([min(len(words), length) for words in token_lists])
    rows = [np.array([vocabulary.get(word, 1) for word in words[:length]], dtype="int32") for words in token_lists]
    numbers = np.stack([np.pad(row, (0, length - len(row))) for row in rows])
    return numbers, np.arange(length) < lengths[:, np.newaxis]
