# Rows counted from 1.
# message: There are rows from 0
def split_sentences(sentences, share):
    plain = [sentence.strip().lower() for sentence in sentences]
    train, test = next(GroupShuffleSplit(n_splits=1, test_size=share).split(sentences, groups=plain))
    return train + 1, test + 1
