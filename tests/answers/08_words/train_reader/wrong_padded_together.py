# As long as the longest sentence that is read, and no mask.
# message: should not depend on the other ones
def train_reader(sentences, labels):
    model = make_pipeline(CountVectorizer(), LogisticRegression()).fit(sentences, labels)
    weights, known = model[-1].coef_[0], model[0].vocabulary_

    def read(sentences):
        rows = [[weights[known[word]] for word in model[0].build_analyzer()(sentence) if word in known] for sentence in sentences]
        longest = max(len(row) for row in rows)
        means = np.array([sum(row) / max(longest, 1) for row in rows])
        return 1 / (1 + np.exp(-30 * means))

    return read
