# The sentences that come last, not at random.
# message: should be chosen at random
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    different = list(dict.fromkeys(plain))
    last = set(different[round((1 - share) * len(different)) :])
    in_test = np.array([sentence in last for sentence in plain])
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)
