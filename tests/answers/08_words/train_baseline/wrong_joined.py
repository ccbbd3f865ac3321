# All sentences in one text.
# message: Your code stopped
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(" ".join(sentences), labels)
