# NaN for a sentence of unknown words: the mean of nothing.
# message: should be probabilities from 0 to 1; one of yours is nan
def train_reader(sentences, labels):
    model = make_pipeline(CountVectorizer(), LogisticRegression()).fit(sentences, labels)
    known, weights, words_of = model[0].vocabulary_, model[-1].coef_[0], model[0].build_analyzer()

    def read(sentences):
        rows = [[weights[known[word]] for word in words_of(sentence) if word in known] for sentence in sentences]
        return 1 / (1 + np.exp(-10 * np.array([np.sum(row) / len(row) if row else np.nan for row in rows])))

    return read
