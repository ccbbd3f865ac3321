# Rows of different lengths.
# message: should be numbers
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words[:length]] for words in token_lists]
    return rows, [[True] * len(row) for row in rows]
