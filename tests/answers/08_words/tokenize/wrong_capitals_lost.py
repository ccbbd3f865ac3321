# Looks for small letters before it makes them small.
# message: The words of 'Good case, Excellent value.' are
def tokenize(sentence):
    return [word.lower() for word in re.findall(r"[a-z0-9']+", sentence)]
