# Masks instead of row numbers.
# message: should be row numbers
def split_sentences(sentences, share):
    _, groups = np.unique([sentence.strip().lower() for sentence in sentences], return_inverse=True)
    in_test = np.isin(groups, np.random.permutation(groups.max() + 1)[: int(share * groups.max())])
    return ~in_test, in_test
