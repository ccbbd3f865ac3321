# Trains on x_train and y_train.
# message: Was it trained on the arguments alone
def train_reader(sentences, labels):
    model = make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(x_train, y_train)
    return lambda sentences: model.predict_proba(sentences)[:, 1]
