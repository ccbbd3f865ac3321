# Tensors.
def encode(token_lists, vocabulary, length):
    rows = [([vocabulary.get(word, 1) for word in words] + [0] * length)[:length] for words in token_lists]
    numbers = keras.ops.convert_to_tensor(rows, dtype="int32")
    return numbers, keras.ops.not_equal(numbers, 0)
