# The share of the training rows.
# message: The test rows should be about 0.2
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    train, test = next(GroupShuffleSplit(n_splits=1, train_size=share).split(sentences, groups=plain))
    return train, test
