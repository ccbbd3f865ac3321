# A hyphen belongs to a word.
# message: The words of 'A well-made film, 10/10' are
def tokenize(sentence):
    return re.findall(r"[a-z0-9'\-]+", sentence.lower())
