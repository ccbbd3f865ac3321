# Apostrophes are dropped.
# message: The words of "I don't like it
def tokenize(sentence):
    return re.findall(r"[a-z0-9]+", sentence.lower().replace("'", ""))
