# scikit-learn, groups of equal sentences.
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    splitter = GroupShuffleSplit(n_splits=1, test_size=share)
    train, test = next(splitter.split(sentences, groups=plain))
    return train, test
