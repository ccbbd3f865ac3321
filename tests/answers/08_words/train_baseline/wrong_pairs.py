# Pairs of words, too.
# message: With the words of a sentence in another order
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(ngram_range=(1, 2)), LogisticRegression()).fit(sentences, labels)
