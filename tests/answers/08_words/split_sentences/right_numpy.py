# Numbers of the different sentences, and a mask.
def split_sentences(sentences, share):
    _, groups = np.unique([sentence.strip().lower() for sentence in sentences], return_inverse=True)
    in_test = np.isin(groups, np.random.choice(groups.max() + 1, size=int(share * (groups.max() + 1)), replace=False))
    return np.flatnonzero(~in_test), np.flatnonzero(in_test)
