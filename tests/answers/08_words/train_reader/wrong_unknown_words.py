# Words that are not known stop it.
# message: KeyError
def train_reader(sentences, labels):
    model = make_pipeline(CountVectorizer(), LogisticRegression()).fit(sentences, labels)
    known, weights, words_of = model[0].vocabulary_, model[-1].coef_[0], model[0].build_analyzer()

    def read(sentences):
        scores = [sum(weights[known[word]] for word in words_of(sentence)) for sentence in sentences]
        return 1 / (1 + np.exp(-np.array(scores)))

    return read
