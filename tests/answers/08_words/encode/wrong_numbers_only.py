# No mask.
# message: encode should return two things
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    return keras.utils.pad_sequences(rows, maxlen=length, padding="post", truncating="post")
