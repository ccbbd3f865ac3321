# A mask of 0 and 1.
# message: The mask should be True and False
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post")
    return numbers, (numbers > 0).astype(int)
