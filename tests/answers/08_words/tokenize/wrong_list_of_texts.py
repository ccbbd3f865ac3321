# Takes a list of sentences.
# message: Your code stopped
def tokenize(sentence):
    return [one.lower() for one in sentence.text]
