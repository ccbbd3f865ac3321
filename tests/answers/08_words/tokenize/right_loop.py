# Letter by letter.
def tokenize(sentence):
    words, word = [], ""
    for letter in sentence.lower() + " ":
        if letter in "abcdefghijklmnopqrstuvwxyz0123456789'":
            word += letter
        elif word:
            words.append(word)
            word = ""
    return words
