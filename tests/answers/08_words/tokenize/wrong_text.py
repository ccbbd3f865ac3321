# A text again.
# message: yours returned str
def tokenize(sentence):
    return " ".join(re.findall(r"[a-z0-9']+", sentence.lower()))
