# As long as the longest sentence.
# message: should have the shape (3, 3)
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, padding="post")
    return numbers, numbers > 0
