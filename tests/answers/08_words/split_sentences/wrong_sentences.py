# The sentences themselves.
# message: should be numbers
def split_sentences(sentences, share):
    rows = np.random.permutation(len(sentences))
    n_test = round(share * len(sentences))
    return [sentences[row] for row in rows[n_test:]], [sentences[row] for row in rows[:n_test]]
