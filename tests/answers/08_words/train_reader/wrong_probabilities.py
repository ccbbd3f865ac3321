# Probabilities instead of a function.
# message: train_reader should return a function; yours returned ndarray
def train_reader(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences, labels).predict_proba(x_val)[:, 1]
