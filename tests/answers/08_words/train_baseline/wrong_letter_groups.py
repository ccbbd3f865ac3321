# Groups of two to four letters within words.
# message: Count whole words
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4)), LogisticRegression(C=3)).fit(sentences, labels)
