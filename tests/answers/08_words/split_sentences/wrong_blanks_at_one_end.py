# Blanks at the beginning only.
# message: Equal sentences should be in the same part
def split_sentences(sentences, share):
    plain = [sentence.lower().lstrip() for sentence in sentences]
    train, test = next(GroupShuffleSplit(n_splits=1, test_size=share, random_state=1).split(sentences, groups=plain))
    return train, test
