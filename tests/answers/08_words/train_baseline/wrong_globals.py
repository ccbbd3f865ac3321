# Trains on x_train and y_train.
# message: still gives the old ones
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(x_train, y_train)
