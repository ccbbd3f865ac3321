# All rows train.
# message: comes more than once
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    _, test = next(GroupShuffleSplit(n_splits=1, test_size=share).split(sentences, groups=plain))
    return np.arange(len(sentences)), test
