# Each word once.
# message: yours returned set
def tokenize(sentence):
    return set(re.findall(r"[a-z0-9']+", sentence.lower()))
