# Unknown words are left out.
# message: Unknown words are 1
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary[word] for word in words if word in vocabulary] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post")
    return numbers, numbers > 0
