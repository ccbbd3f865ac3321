# Padding is 1.
# message: 0 fills the end
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post", value=1)
    return numbers, np.arange(length) < np.array([[len(words)] for words in token_lists])
