# Keeps the last words of a long sentence.
# message: of a long sentence the first words stay
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post")
    return numbers, numbers > 0
