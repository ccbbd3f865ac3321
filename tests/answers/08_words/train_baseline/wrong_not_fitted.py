# Not fitted.
# message: The pipeline is not fitted yet
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression())
