# np.zeros without a type.
# message: The numbers should be whole numbers
def encode(token_lists, vocabulary, length):
    numbers = np.zeros((len(token_lists), length))
    for row, words in enumerate(token_lists):
        for place, word in enumerate(words[:length]):
            numbers[row, place] = vocabulary.get(word, 1)
    return numbers, numbers != 0
