# The analyzer of a CountVectorizer.
def tokenize(sentence):
    return CountVectorizer(token_pattern=r"[a-z0-9']+").build_analyzer()(sentence)
