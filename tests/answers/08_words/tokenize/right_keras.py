# Keras: filters everything that is not of a word.
def tokenize(sentence):
    others = {letter for letter in sentence if not re.fullmatch("[A-Za-z0-9']", letter)}
    for letter in others:
        sentence = sentence.replace(letter, " ")
    return [word.lower() for word in sentence.split()]
