# Keeps capital letters.
# message: The words of 'Good case, Excellent value.' are
def tokenize(sentence):
    return re.findall(r"[A-Za-z0-9']+", sentence)
