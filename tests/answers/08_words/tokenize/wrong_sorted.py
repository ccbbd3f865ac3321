# In alphabetical order.
# message: The words of 'Good case, Excellent value.' are
def tokenize(sentence):
    return sorted(re.findall(r"[a-z0-9']+", sentence.lower()))
