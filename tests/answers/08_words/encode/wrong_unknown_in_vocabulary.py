# Unknown words fail.
# message: KeyError
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary[word] for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post")
    return numbers, numbers > 0
