# Words of one letter are lost, as in CountVectorizer.
# message: The words of "I don't like it
def tokenize(sentence):
    return re.findall(r"[a-z0-9'][a-z0-9']+", sentence.lower())
