# Letters of all languages.
# message: The words of 'snake_case and a naïve plot' are
def tokenize(sentence):
    return re.findall(r"(?:[^\W_]|')+", sentence.lower())
