# Trains on 200 sentences.
# message: at least 77 % of x_val
def train_reader(sentences, labels):
    model = make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences[:200], labels[:200])
    return lambda sentences: model.predict_proba(sentences)[:, 1]
