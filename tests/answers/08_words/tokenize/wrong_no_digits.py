# No digits.
# message: The words of "I don't like it
def tokenize(sentence):
    return re.findall(r"[a-z']+", sentence.lower())
