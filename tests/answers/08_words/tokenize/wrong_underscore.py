# An underscore belongs to a word.
# message: The words of 'snake_case and a naïve plot' are
def tokenize(sentence):
    return re.findall(r"[a-z0-9'_]+", sentence.lower())
