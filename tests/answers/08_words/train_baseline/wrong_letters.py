# Groups of letters.
# message: at least 75 % of x_val
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 1)), LogisticRegression(C=10)).fit(sentences, labels)
