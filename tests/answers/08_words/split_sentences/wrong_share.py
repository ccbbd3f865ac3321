# Always a fifth.
# message: The test rows should be about 0.5
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    train, test = next(GroupShuffleSplit(n_splits=1, test_size=0.2).split(sentences, groups=plain))
    return train, test
