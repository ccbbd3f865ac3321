# The two parts.
# message: should return a scikit-learn Pipeline
def train_baseline(sentences, labels):
    vectorizer = TfidfVectorizer()
    return vectorizer, LogisticRegression().fit(vectorizer.fit_transform(sentences), labels)
