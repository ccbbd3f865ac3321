# A mask that is always True.
# message: the mask of
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post")
    return numbers, np.ones(numbers.shape, dtype=bool)
