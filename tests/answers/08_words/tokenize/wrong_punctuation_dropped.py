# Punctuation is dropped and separates nothing.
# message: The words of 'A well-made film, 10/10' are
def tokenize(sentence):
    return re.sub(r"[^a-z0-9' \t\n]", "", sentence.lower()).split()
