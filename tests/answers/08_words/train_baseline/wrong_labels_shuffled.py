# The labels belong to other sentences.
# message: at least 75 % of x_val
def train_baseline(sentences, labels):
    return make_pipeline(TfidfVectorizer(), LogisticRegression()).fit(sentences, labels[np.argsort(np.arange(len(labels)) * 7919 % 2003)])
