# Everything else becomes a blank.
def tokenize(sentence):
    return re.sub(r"[^a-zA-Z0-9']", " ", sentence).lower().split()
