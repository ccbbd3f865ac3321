# The test rows come first.
# message: and come second
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    train, test = next(GroupShuffleSplit(n_splits=1, test_size=share).split(sentences, groups=plain))
    return test, train
