# The numbers of a sentence in ascending order.
# message: should become
def encode(token_lists, vocabulary, length):
    rows = [sorted(vocabulary.get(word, 1) for word in words) for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post")
    return numbers, numbers > 0
