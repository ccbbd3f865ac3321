# Matches instead of strings.
# message: Each word should be a string
def tokenize(sentence):
    return [[one.group()] for one in re.finditer(r"[a-z0-9']+", sentence.lower())]
