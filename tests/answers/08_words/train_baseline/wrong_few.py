# Trains on a hundred sentences.
# message: at least 75 % of x_val
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences[:100], labels[:100])
