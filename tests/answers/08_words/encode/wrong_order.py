# The mask comes first.
# message: The mask comes second
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post")
    return numbers > 0, numbers
