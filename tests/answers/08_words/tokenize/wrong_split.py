# Splits at blanks.
# message: The words of 'Good case, Excellent value.' are
def tokenize(sentence):
    return sentence.lower().split()
