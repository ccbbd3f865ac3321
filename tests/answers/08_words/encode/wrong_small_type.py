# The numbers have a type that ends at 127.
# message: should become
def encode(token_lists, vocabulary, length):
    numbers = np.zeros((len(token_lists), length), dtype="int64")
    mask = np.zeros((len(token_lists), length), dtype=bool)
    for row, words in enumerate(token_lists):
        for place, word in enumerate(words[:length]):
            numbers[row, place] = vocabulary.get(word, 1)
            mask[row, place] = True
    return numbers.astype("int8"), mask
