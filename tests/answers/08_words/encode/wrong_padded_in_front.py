# pad_sequences as it is: zeros in front.
# message: 0 fills the end
def encode(token_lists, vocabulary, length):
    rows = [[vocabulary.get(word, 1) for word in words] for words in token_lists]
    numbers = keras.utils.pad_sequences(rows, maxlen=length, truncating="post")
    return numbers, numbers > 0
