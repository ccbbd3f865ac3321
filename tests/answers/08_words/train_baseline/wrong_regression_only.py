# No pipeline: takes counts.
# message: should return a scikit-learn Pipeline
def train_baseline(sentences, labels):
    return LogisticRegression().fit(CountVectorizer().fit_transform(sentences), labels)
